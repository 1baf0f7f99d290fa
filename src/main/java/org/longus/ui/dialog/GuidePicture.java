package org.longus.ui.dialog;

import java.nio.file.Path;
import javafx.geometry.Orientation;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A picture of a document, read in the background: as wide as the page, but never wider than its pixels. */
final class GuidePicture extends Region {
    private final ImageView view;

    /** @param what it shows, for those who do not see it */
    GuidePicture(String what, Path file) {
        Image image = new Image(file.toUri().toString(), true);
        view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleText(what);
        image.progressProperty().addListener(o -> requestLayout());
        getStyleClass().add("guide-picture");
        getChildren().add(view);
    }

    /** What is shown; 0 by 0 pixels until it is read. */
    Image image() {
        return view.getImage();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double ofImage = image().getWidth();
        return ofImage == 0 ? 0 : image().getHeight() * Math.min(width, ofImage) / ofImage;
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(Math.min(getWidth(), image().getWidth()));
    }
}
