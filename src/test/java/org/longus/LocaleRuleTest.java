package org.longus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * One rule for numbers on screen and in files, whatever the system's language: nothing in {@code src/main} writes numbers or
 * changes letters by the locale of the system. {@code mvn test -Dtest=LocaleRuleTest -Dlongus.locale=write} corrects what it
 * can: {@code "%d".formatted(n)} becomes {@code String.format(Locale.ROOT, "%d", n)}.
 */
class LocaleRuleTest {
    /** Conversions that a locale changes: digits, the decimal mark, marks of thousands, names of months. */
    private static final Pattern BY_LOCALE = Pattern.compile("%(\\d+\\$)?[-#+ 0,(]*\\d*(\\.\\d+)?([dfeEgG]|[tT].)");

    private record Source(Path file, CompilationUnitTree unit, SourcePositions positions) {
        String said(Tree at) {
            return "%s:%d".formatted(file, unit.getLineMap().getLineNumber(positions.getStartPosition(unit, at)));
        }

        int from(Tree tree) {
            return (int) positions.getStartPosition(unit, tree);
        }

        int to(Tree tree) {
            return (int) positions.getEndPosition(unit, tree);
        }
    }

    /** Takes the place of {@code from..to}. */
    private record Change(int from, int to, String text) {}

    private final List<String> wrong = new ArrayList<>();
    private final Map<Path, List<Change>> changes = new TreeMap<>();

    @Test
    void nothingIsWrittenByTheLocaleOfTheSystem() throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                var all = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    all.filter(f -> f.toString().endsWith(".java")).sorted().toList();
            JavacTask task = (JavacTask)
                    javac.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                Source source = new Source(Path.of(unit.getSourceFile().getName()), unit, positions);
                unit.accept(new Calls(source), null);
            }
            assertThat(sources).hasSizeGreaterThan(300);
        }
        if ("write".equals(System.getProperty("longus.locale"))) {
            for (Map.Entry<Path, List<Change>> each : changes.entrySet()) {
                write(each.getKey(), each.getValue());
            }
        } else {
            assertThat(wrong).isEmpty();
        }
    }

    private static void write(Path file, List<Change> changes) throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(file));
        changes.sort((a, b) -> Integer.compare(b.from(), a.from()));
        changes.forEach(c -> text.replace(c.from(), c.to(), c.text()));
        if (text.indexOf("import java.util.Locale;") < 0) {
            text.insert(text.indexOf(";\n", text.indexOf("package ")) + 2, "\nimport java.util.Locale;\n");
        }
        Files.writeString(file, text);
    }

    /** The text of a constant; null where it is none. */
    private static String constant(Tree tree) {
        return switch (tree) {
            case LiteralTree literal when literal.getValue() instanceof String text -> text;
            case ParenthesizedTree inner -> constant(inner.getExpression());
            case BinaryTree sum -> {
                String left = constant(sum.getLeftOperand());
                String right = constant(sum.getRightOperand());
                yield left == null || right == null ? null : left + right;
            }
            default -> null;
        };
    }

    private final class Calls extends TreeScanner<Void, Void> {
        private final Source source;

        Calls(Source source) {
            this.source = source;
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void none) {
            if (tree.getIdentifier().toString().equals("DecimalFormat")) {
                wrong.add(source.said(tree) + " DecimalFormat");
            }
            return super.visitNewClass(tree, none);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            if (call.getMethodSelect() instanceof MemberSelectTree method) {
                check(call, method, call.getArguments());
            }
            return super.visitMethodInvocation(call, none);
        }

        private void check(MethodInvocationTree call, MemberSelectTree method, List<? extends ExpressionTree> args) {
            String first = args.isEmpty() ? "" : args.getFirst().toString();
            switch (method.getIdentifier().toString()) {
                case "formatted" -> {
                    String format = constant(method.getExpression());
                    if (format == null
                            || BY_LOCALE.matcher(format.replace("%%", "")).find()) {
                        wrong.add(source.said(call) + " formatted without a locale");
                        correct(method, args);
                    }
                }
                case "format", "printf" -> {
                    boolean text = method.getExpression().toString().equals("String");
                    String format = args.isEmpty() ? null : constant(args.getFirst());
                    boolean byLocale = text
                            ? !first.startsWith("Locale.")
                            : format != null && BY_LOCALE.matcher(format).find();
                    if (byLocale) {
                        wrong.add(source.said(call) + " format without a locale");
                        changes(new Change(
                                source.from(args.getFirst()), source.from(args.getFirst()), "Locale.ROOT, "));
                    }
                }
                case "toLowerCase", "toUpperCase" -> {
                    if (args.isEmpty() && !method.getExpression().toString().equals("Character")) {
                        wrong.add(source.said(call) + " letters without a locale");
                        changes(new Change(source.to(call) - 1, source.to(call) - 1, "Locale.ROOT"));
                    }
                }
                case "ofPattern" -> {
                    if (args.size() == 1 && (constant(args.getFirst()) == null || first.matches(".*(MMM|EEE|a).*"))) {
                        wrong.add(source.said(call) + " a date's words without a locale");
                    }
                }
                case "getInstance", "getNumberInstance" -> {
                    if (method.getExpression().toString().equals("NumberFormat")) {
                        wrong.add(source.said(call) + " NumberFormat");
                    }
                }
                default -> {}
            }
        }

        private void correct(MemberSelectTree method, List<? extends ExpressionTree> args) {
            if (args.isEmpty()) {
                return;
            }
            ExpressionTree format = method.getExpression();
            int parenthesis = format instanceof ParenthesizedTree ? 1 : 0;
            changes(new Change(source.from(format), source.from(format) + parenthesis, "String.format(Locale.ROOT, "));
            changes(new Change(source.to(format) - parenthesis, source.from(args.getFirst()), ", "));
        }

        private void changes(Change change) {
            changes.computeIfAbsent(source.file(), f -> new ArrayList<>()).add(change);
        }
    }
}
