package org.longus.export.workbook;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.longus.export.study.FigureChart;
import org.longus.export.study.FigureChart.Look;
import org.longus.export.study.FigureChart.Series;

/** A study's charts as a spreadsheet's own, two side by side. */
final class StudyCharts {
    private static final int ACROSS = 2;
    private static final int CHART_COLUMNS = 6;
    private static final int CHART_ROWS = 22;
    private static final PresetColor[] COLOURS = {
        PresetColor.STEEL_BLUE, PresetColor.DARK_ORANGE, PresetColor.SEA_GREEN, PresetColor.PURPLE
    };

    private StudyCharts() {}

    /** How many rows so many charts take. */
    static int rows(int charts) {
        return (charts + ACROSS - 1) / ACROSS * CHART_ROWS + 1;
    }

    static void draw(XSSFSheet sheet, List<FigureChart> charts, int fromRow, ChartData data) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        for (int n = 0; n < charts.size(); n++) {
            int column = n % ACROSS * CHART_COLUMNS;
            int row = fromRow + n / ACROSS * CHART_ROWS;
            XSSFChart chart = drawing.createChart(
                    drawing.createAnchor(0, 0, 0, 0, column, row, column + CHART_COLUMNS, row + CHART_ROWS - 1));
            draw(chart, charts.get(n), data);
            XSSFGraphicFrame frame = chart.getGraphicFrame();
            frame.setName(charts.get(n).title());
            frame.getCTGraphicalObjectFrame()
                    .getNvGraphicFramePr()
                    .getCNvPr()
                    .setDescr(charts.get(n).words());
        }
    }

    private static void draw(XSSFChart chart, FigureChart from, ChartData data) {
        chart.setTitleText(from.title());
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFValueAxis x = chart.createValueAxis(AxisPosition.BOTTOM);
        XDDFValueAxis y = chart.createValueAxis(AxisPosition.LEFT);
        x.setTitle(from.xTitle());
        y.setTitle(from.yTitle());
        y.setCrosses(AxisCrosses.MIN);
        x.setCrosses(AxisCrosses.MIN);
        if (Double.isFinite(from.leastY())) {
            y.setMinimum(from.leastY());
        }
        if (Double.isFinite(from.mostY())) {
            y.setMaximum(from.mostY());
        }
        XDDFScatterChartData scatter = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, x, y);
        scatter.setStyle(ScatterStyle.LINE_MARKER);
        scatter.setVaryColors(false);
        int colour = -1;
        for (Series series : from.series()) {
            int column = data.add(from, series);
            XDDFScatterChartData.Series one = (XDDFScatterChartData.Series)
                    scatter.addSeries(source(series.x(), column), source(series.y(), column + 1));
            one.setTitle(series.name());
            one.setSmooth(false);
            colour += series.look() == Look.LINE || series.look() == Look.POINTS ? 1 : 0;
            look(one, series.look(), COLOURS[Math.max(0, colour) % COLOURS.length]);
        }
        chart.plot(scatter);
    }

    private static XDDFNumericalDataSource<Double> source(double[] values, int column) {
        return XDDFDataSourcesFactory.fromArray(
                Arrays.stream(values).boxed().toArray(Double[]::new), ChartData.range(column, values.length), column);
    }

    private static void look(XDDFScatterChartData.Series series, Look look, PresetColor colour) {
        PresetColor own = look == Look.REFERENCE ? PresetColor.GRAY : colour;
        XDDFSolidFillProperties fill = new XDDFSolidFillProperties(XDDFColor.from(own));
        XDDFLineProperties line = new XDDFLineProperties(look == Look.POINTS ? new XDDFNoFillProperties() : fill);
        line.setWidth(look == Look.LINE ? 1.75 : 0.75);
        if (look == Look.EDGE) {
            line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.SYSTEM_DASH));
        }
        series.setLineProperties(line);
        series.setMarkerStyle(look == Look.POINTS ? MarkerStyle.CIRCLE : MarkerStyle.NONE);
    }
}
