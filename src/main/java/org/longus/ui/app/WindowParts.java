package org.longus.ui.app;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import org.longus.io.file.Presence;
import org.longus.measure.CutOffs;
import org.longus.review.store.ReaderSettings;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Probe;
import org.longus.ui.chart.CohortPane;
import org.longus.ui.commands.Commands;
import org.longus.ui.commands.FlagPlaces;
import org.longus.ui.commands.Reasons;
import org.longus.ui.common.Messages;
import org.longus.ui.display.DecimalSign;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.key.Shortcut;
import org.longus.ui.panel.AheadBox;
import org.longus.ui.panel.AnnotatorBox;
import org.longus.ui.panel.CaseButtons;
import org.longus.ui.panel.CaseFilter;
import org.longus.ui.panel.CaseListView;
import org.longus.ui.panel.CaseTablePane;
import org.longus.ui.panel.CasesPanel;
import org.longus.ui.panel.CommandMenuBar;
import org.longus.ui.panel.ComparisonBox;
import org.longus.ui.panel.DecisionButtons;
import org.longus.ui.panel.JobBox;
import org.longus.ui.panel.JobsButton;
import org.longus.ui.panel.LayersBox;
import org.longus.ui.panel.ListWorkBox;
import org.longus.ui.panel.MainToolBar;
import org.longus.ui.panel.MaskMenu;
import org.longus.ui.panel.NoticeBar;
import org.longus.ui.panel.NumbersBox;
import org.longus.ui.panel.OpenMenu;
import org.longus.ui.panel.PatientBox;
import org.longus.ui.panel.ReadingBox;
import org.longus.ui.panel.RecentBox;
import org.longus.ui.panel.RecentMenu;
import org.longus.ui.panel.ResultPanel;
import org.longus.ui.panel.SideButtons;
import org.longus.ui.panel.StatusBar;
import org.longus.ui.panel.StatusPart;
import org.longus.ui.panel.ToolBox;
import org.longus.ui.panel.Welcome;
import org.longus.ui.panel.WelcomePage;
import org.longus.ui.panel.WindowMenu;
import org.longus.ui.tool.Pointing;

/** Makes the bars and panels around the planes, each out of what it needs of the bench. */
final class WindowParts {
    private final Workbench bench;
    private final Commands commands;
    private final CaseList list;
    private final ObservableValue<CaseModel> shown;
    private final ObservableValue<ReaderSettings> reader;
    private final ObservableBooleanValue busy;
    private final FlagPlaces places;
    private final ObservableValue<DecimalSign> sign;
    private final NumbersBox numbers;

    WindowParts(Workbench bench, Commands commands) {
        this.bench = bench;
        this.commands = commands;
        list = bench.list();
        shown = list.currentProperty();
        reader = bench.readers().settingsProperty();
        busy = bench.jobs().busyProperty();
        sign = bench.display().decimalsProperty();
        places = new FlagPlaces(list, bench.display(), bench.corrections(), bench.sliceMoves());
        ObservableValue<Boolean> atWork =
                list.chosenProperty().flatMap(StudyItem::activityProperty).map(a -> a == StudyItem.Activity.PREDICTING);
        numbers = new NumbersBox(
                shown,
                atWork,
                places,
                bench.moreNumbers().foundProperty(),
                commands,
                sign,
                bench.display().scaleProperty());
    }

    /** All commands, above all else. */
    CommandMenuBar menuBar() {
        return new CommandMenuBar(commands.lines(), new RecentMenu(bench.recent(), bench.opening()::open));
    }

    /** The numbers of the shown case as text. */
    String numbers() {
        return numbers.text();
    }

    /** At the left. */
    CasesPanel cases(CaseFilter filter) {
        Runnable otherSeries = bench.cases()::otherSeries;
        CaseListView view = new CaseListView(list, bench.selection(), commands, sign, otherSeries);
        return new CasesPanel(
                view,
                filter.heading(bench.cases()::importPatients, busy),
                filter.wordsField(),
                filter.states(),
                view,
                new DecisionButtons(commands, reader),
                new AheadBox(bench.ahead().enabledProperty(), reader),
                new AnnotatorBox(bench.readers()));
    }

    /**
     * At the right.
     *
     * @param toThePlanes gives the keyboard back to them
     */
    ResultPanel result(Runnable toThePlanes) {
        ObservableValue<String> doubts =
                shown.flatMap(CaseModel::flagsProperty).map(PatientBox::doubts).orElse("");
        PatientBox patient =
                new PatientBox(shown.map(CaseModel::patient), doubts, toThePlanes, commands.of(Shortcut.APPROVE));
        return new ResultPanel(
                list,
                places,
                sign,
                bench.cases()::otherSeries,
                new LayersBox(bench.display()),
                new ReadingBox(shown, bench.readers(), sign),
                numbers,
                patient.offered(new Reasons(list, busy).readOnly()),
                new ComparisonBox(shown, bench.comparing(), bench.readers(), bench.masks()::compare, sign));
    }

    /**
     * @param view how the planes are laid out
     * @param about says which Longus this is
     */
    MainToolBar toolBar(MenuButton view, Runnable about) {
        DisplayModel display = bench.display();
        ToolBox tools = new ToolBox(bench.tools(), display.scaleProperty(), commands);
        CaseButtons buttons = new CaseButtons(shown, commands);
        RecentMenu recent = new RecentMenu(bench.recent(), bench.opening()::open);
        OpenMenu open = new OpenMenu(commands, recent, bench.recent().noLastBinding(), busy);
        return new MainToolBar(
                display.scaleProperty(),
                MainToolBar.group(SideButtons.cases(display.sides()), open, buttons.run(reader)),
                MainToolBar.group(new WindowMenu(display.windows(), commands), view),
                tools.buttons(),
                tools.size(),
                MainToolBar.group(
                        new MaskMenu(shown, bench.corrections(), commands).offered(), buttons.undo(), buttons.redo()),
                MainToolBar.group(buttons.export()),
                MainToolBar.group(
                        MainToolBar.about(about), MainToolBar.keySheet(commands), SideButtons.result(display.sides())));
    }

    /** @param probe what lies under the pointer */
    StatusBar statusBar(Pointing pointing, ObservableValue<Probe> probe) {
        Messages messages = bench.messages();
        ObservableBooleanValue idle =
                bench.jobs().busyProperty().or(bench.listWork().busyProperty()).not();
        ObservableBooleanValue nothingElse = bench.jobs()
                .busyProperty()
                .or(bench.reads().busyProperty())
                .or(bench.listWork().busyProperty())
                .not();
        Runnable stopAhead = bench.ahead()::stopNow;
        return new StatusBar(
                bench.display(),
                messages,
                new NoticeBar(messages),
                List.of(
                        StatusPart.probe(probe, sign),
                        StatusPart.slice(shown, pointing.active()),
                        StatusPart.zoom(pointing.active()),
                        StatusPart.window(bench.display().windows()),
                        StatusPart.device(
                                bench.models().atWorkProperty(), bench.models().lastDeviceProperty())),
                List.of(
                        new ListWorkBox(bench.listWork()),
                        new JobBox(bench.jobs(), "", bench.jobs().busyProperty(), bench.jobs()::cancel),
                        new JobBox(bench.reads(), "read-", idle, bench.cases()::cancelRead),
                        new JobBox(bench.ahead().jobs(), "ahead-", nothingElse, stopAhead),
                        new JobsButton(List.of(
                                new JobsButton.Work(bench.jobs(), "", bench.jobs()::cancel),
                                new JobsButton.Work(bench.reads(), "read-", bench.cases()::cancelRead),
                                new JobsButton.Work(bench.ahead().jobs(), "ahead-", stopAhead)))));
    }

    /** In place of the planes. */
    Welcome welcome(Runnable toThePlanes) {
        RecentBox recent = new RecentBox(bench.recent(), bench.opening()::open, busy, Presence::areThere);
        Button goOn = RecentMenu.offer(bench.recent(), list, commands, busy);
        return new Welcome(list, new WelcomePage(commands, goOn, recent, busy), toThePlanes);
    }

    /** In place of the planes, and of the first page, while it is wanted. */
    CohortPane cohort() {
        return new CohortPane(
                bench.cohort().view(),
                bench.ownCutOffs().ownProperty().map(own -> CutOffs.with(own).applied()),
                bench.cohort()::giveTable,
                commands,
                bench.display().scaleProperty(),
                sign);
    }

    /** In place of the planes while it is wanted. */
    CaseTablePane table() {
        return new CaseTablePane(
                bench.table(),
                list,
                bench.selection(),
                commands,
                bench.display().scaleProperty(),
                sign);
    }
}
