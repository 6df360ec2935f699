package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.record.Deed;
import org.communique.rights.Verdict;
import org.communique.workflow.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every word that the program says is in the message files once, and nothing else is. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/communique");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** The files of what is drawn in the browser, each with where the browser keeps its English. */
    private static final Map<String, Path> DRAWN = Map.of(
            "editor.properties", Path.of("frontend/src/editor/labels.ts"),
            "reading.properties", Path.of("frontend/src/reading/labels.ts"));

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z-]*(?:\\.[A-Za-z0-9_-]+)+)\"");
    private static final Pattern BEGINNING =
            Pattern.compile("\"([a-z][A-Za-z-]*(?:\\.[a-z-]+)*(?:\\.|\\.[a-z-]+-))\"\\s*\\+");
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:say|translate|button|primary|quiet|badge|section|empty|reason|new Ask"
                    + "|Fields\\.text|Fields\\.needed|Fields\\.passage|Fields\\.address|Fields\\.day)\\(\\s*\"([^\"]+)\"(?!\\s*\\+)");
    private static final Pattern REFUSED = Pattern.compile("new Refused\\(\\s*\"([^\"]+)\"(?!\\s*\\+)");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][a-z0-9.-]*)");
    private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern LABEL = Pattern.compile("(?m)^ {2}\"([A-Za-z0-9._]+)\":");

    /** Keys whose end is only known when the program runs: each beginning with all its ends. */
    private static final Map<String, List<String>> ENDS = new TreeMap<>();

    private static final List<Message> ALL = new ArrayList<>();
    private static final Map<String, String> WORDS = new HashMap<>();
    private static String code = "";
    private static String desks = "";

    private record Message(String file, String key, String words) {}

    @BeforeAll
    static void readEverything() {
        files(MESSAGES, ".properties").forEach(MessagesTest::readMessages);
        ALL.stream()
                .filter(message -> !DRAWN.containsKey(message.file()))
                .forEach(message -> WORDS.put(message.key(), message.words()));
        code = text(SOURCES);
        desks = text(SOURCES.resolve("ui"));
        enumsOfTheTrade();
        enumsOfTheDesks();
        ends("home.awaited.", Arrays.stream(Step.values()).map(Step::id));
        ends("home.asked-by.", Arrays.stream(Step.values()).map(Step::id));
        ends("home.order.", names(named("ui.home.Wanted$Order")));
        ends("step.", Arrays.stream(Step.values()).map(Step::id));
        ends("rights.", names(Verdict.Reason.class).map(name -> name.toLowerCase(Locale.ROOT)));
        ends("admin.step.", Stream.of("deadline", "embargo", "publishEdition", "announce"));
        ends("intake.refused.", importsRefused());
        ends(
                "public.error.",
                Stream.of("400", "403", "404", "405", "500").flatMap(n -> Stream.of(n + ".title", n + ".detail")));
        ends("demo.part.", names(named("demo.Cast$Part")).map(name -> name.toLowerCase(Locale.ROOT)));
        ends("demo.role.", Stream.of("secretariat", "participants", "approver", "observer", "administrator"));
    }

    private static void enumsOfTheTrade() {
        ends("stage.", names(named("rights.Stage")));
        ends("text.none.", names(named("rights.Stage")));
        ends("role.", Stream.concat(names(named("rights.Role")), Stream.of("HEAD")));
        ends("people.", names(named("rights.Role")));
        ends("position.", names(named("review.Position$Kind")));
        ends("position.means.", names(named("review.Position$Kind")));
        ends("comment.kind.", names(named("review.Comment$Kind")));
        ends("proposal.", names(named("review.Proposal$Operation")));
        ends("propose.operation.", names(named("review.Proposal$Operation")));
        ends("dispose.proposal.", names(named("review.Disposition$Outcome")));
        ends("together.", Stream.of("ACCEPTED", "REJECTED", "NOTED"));
        ends("support.", names(named("review.Support$Side")));
        ends("reaction.", names(named("review.Disposition$Reaction")));
        ends("table.kind.", names(named("review.Comment$Kind")));
        ends("comment.seen-by.", names(named("review.Comment$SeenBy")));
        ends("disposition.", names(named("review.Disposition$Outcome")));
        ends("review.round-ended.", names(named("review.Round$How")));
        ends("record.", names(named("record.Deed")));
        ends("first.", Arrays.stream(Deed.values()).filter(Deed::movesTheStage).map(Deed::name));
        ends("notice.", names(named("notice.Told")));
        ends(
                "mail.",
                names(named("notice.Told"))
                        .flatMap(told -> Stream.of(told + ".subject", told + ".words", told + ".button")));
        ends("undelivered.", names(named("notice.Told")));
        ends("undelivered.why.", names(named("notice.NotDelivered$Why")));
        ends("way.", stops());
        ends("way.next.", stops());
        ends("give-role.whom.", Stream.of("KNOWN", "NEW"));
        ends("habit.", names(named("notice.Habit")));
        ends("finding.", names(named("drafting.importing.Finding$Kind")));
        ends("history.revision.", names(named("drafting.Revision$Occasion")));
        ends("words.template.", names(named("drafting.Templates$Template")));
        ends("reading.view.", names(named("publication.html.View")));
    }

    private static Stream<String> stops() {
        return Stream.of("writeDraft", "reviewRound", "consolidate", "approveText", "embargo", "publishEdition");
    }

    private static void enumsOfTheDesks() {
        ends("room.tab.", names(named("ui.room.RoomDesk$Place")));
        ends("review.show.", names(named("ui.room.BoardFilter$Which")));
        ends("approve.when.", names(named("ui.approver.DecisionButtons$When")));
        ends("words.source.", names(named("ui.secretariat.FirstWords$Source")));
        ends("words.means.", names(named("ui.secretariat.FirstWords$Source")));
        ends("words.nothing-", names(named("ui.secretariat.FirstWords$Source")));
    }

    @Test
    void everyKeyThatTheCodeSaysIsThere() {
        assertThat(found(SAID, code)).allSatisfy(key -> assertThat(WORDS).containsKey(key));
        assertThat(found(REFUSED, code)).allSatisfy(key -> assertThat(WORDS).containsKey("refused." + key));
        assertThat(templateKeys())
                .hasSizeGreaterThan(20)
                .allSatisfy(key -> assertThat(WORDS).containsKey(key));
    }

    @Test
    void everyLiteralThatLooksLikeAKeyIsOne() {
        Set<String> beginnings = WORDS.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        assertThat(found(LITERAL, desks).stream()
                        .filter(literal -> !literal.endsWith("-"))
                        .filter(literal -> beginnings.contains(literal.substring(0, literal.indexOf('.')))))
                .hasSizeGreaterThan(200)
                .allSatisfy(key -> assertThat(isKnown(key)).as(key).isTrue());
    }

    @Test
    void everyBeginningOfAKeyIsKnownHereWithAllItsEnds() {
        assertThat(found(BEGINNING, code).stream().filter(one -> !one.equals("refused.") && !one.equals("communique.")))
                .allSatisfy(beginning -> assertThat(ENDS).containsKey(beginning));
        ENDS.forEach((beginning, ends) -> assertThat(ends)
                .isNotEmpty()
                .allSatisfy(end ->
                        assertThat(isKnown(beginning + end)).as(beginning + end).isTrue()));
    }

    @Test
    void noKeyIsUnused() {
        Set<String> used = new TreeSet<>(templateKeys());
        found(LITERAL, code).forEach(key -> used.addAll(List.of(key, "refused." + key, key + "-help")));
        ENDS.forEach((beginning, ends) ->
                ends.forEach(end -> used.addAll(List.of(beginning + end, "refused." + beginning + end))));
        used.add("refused.nothing-there");
        assertThat(ALL.stream()
                        .filter(message -> !DRAWN.containsKey(message.file()))
                        .map(Message::key))
                .isSubsetOf(used);
    }

    @Test
    void noKeyStandsTwice() {
        assertThat(ALL).extracting(Message::key).doesNotHaveDuplicates();
    }

    @Test
    void everyMessageCanBeFilled() {
        ALL.stream()
                .filter(message -> !DRAWN.containsKey(message.file()))
                .filter(message -> message.words().contains("{0"))
                .forEach(message -> assertThat(new MessageFormat(message.words(), Locale.ENGLISH)
                                .format(new Object[] {2, 3, 4, 5, 6, 7, 8}))
                        .as(message.key())
                        .doesNotContain("{"));
    }

    @Test
    void everyBlankHasANameThatCanBeFilled() {
        assertThat(ALL)
                .allSatisfy(message -> assertThat(blanks(message.words()))
                        .as(message.key())
                        .allSatisfy(name -> assertThat(name).matches("\\w+")));
        assertThat(ALL.stream().flatMap(message -> blanks(message.words()).stream()))
                .contains("0", "who", "colleague");
    }

    /** Those with a comma are choices of a plural, which the Java library fills. */
    private static List<String> blanks(String words) {
        return BLANK.matcher(words)
                .results()
                .map(blank -> blank.group(1))
                .filter(name -> !name.contains(","))
                .toList();
    }

    @Test
    void wordsAreCalm() {
        assertThat(ALL)
                .hasSizeGreaterThan(600)
                .allSatisfy(message -> assertThat(message.words())
                        .as(message.key())
                        .isNotBlank()
                        .doesNotContain("'", "!")
                        .doesNotContainPattern("(?i)\\bplease\\b|\\bnull\\b|\\bentity\\b|process instance"));
    }

    @Test
    void whatIsDrawnInTheBrowserSaysTheSameOnBothSides() {
        DRAWN.forEach((file, labels) -> assertThat(ALL.stream()
                        .filter(message -> message.file().equals(file))
                        .map(Message::key))
                .containsExactlyInAnyOrderElementsOf(found(LABEL, read(labels))));
    }

    private static boolean isKnown(String key) {
        return WORDS.containsKey(key) || WORDS.containsKey("refused." + key);
    }

    private static Set<String> templateKeys() {
        return found(IN_TEMPLATE, text(TEMPLATES));
    }

    private static Stream<String> importsRefused() {
        String importing = text(SOURCES.resolve("drafting/importing"));
        Pattern codes = Pattern.compile("(?:RefusedImport\\(|refuse\\([^;]*?,)\\s*\"([a-z-]+)\"");
        return found(codes, importing).stream();
    }

    private static void ends(String beginning, Stream<String> ends) {
        ENDS.put(beginning, ends.toList());
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName("org.communique." + name);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    private static Stream<String> names(Class<?> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(choice -> ((Enum<?>) choice).name());
    }

    private static void readMessages(Path file) {
        read(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .forEach(parts -> ALL.add(new Message(file.getFileName().toString(), parts[0], parts[1])));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path folder) {
        return Stream.of(".java", ".html")
                .flatMap(ending -> files(folder, ending).stream())
                .map(MessagesTest::read)
                .collect(Collectors.joining("\n"));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
