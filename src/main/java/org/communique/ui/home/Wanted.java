package org.communique.ui.home;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.drafting.EditionId;
import org.communique.drafting.Overview;
import org.communique.review.Deadline;
import org.communique.review.Progress;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of their desk, as it stands in the address: what an address says that is not known counts for
 * nothing.
 *
 * @param stage only those at this stage, null for all
 * @param series only those of this kind of meeting, null for all
 * @param year only those whose meeting began in this year, null for all
 * @param role only those in which one is this, null for all
 * @param words only those with these words in their title or meeting line, empty for all
 */
record Wanted(
        View view,
        @Nullable Stage stage,
        @Nullable String series,
        @Nullable Integer year,
        @Nullable Role role,
        String words,
        Order order) {

    private static final int LONGEST = 200;

    /** What is on the desk. */
    enum View {
        GLANCE,
        MINE,
        OTHERS,
        ALL
    }

    /** In which order communiqués stand. */
    enum Order {
        DEADLINE,
        LAST_STEP,
        TITLE
    }

    static Wanted only(View view) {
        return new Wanted(view, null, null, null, null, "", Order.DEADLINE);
    }

    static Wanted of(QueryParameters address) {
        return new Wanted(
                one(View.values(), address, "view").orElse(View.GLANCE),
                one(Stage.values(), address, "stage").orElse(null),
                address.getSingleParameter("series").orElse(null),
                address.getSingleParameter("year")
                        .filter(year -> year.matches("[0-9]{4}"))
                        .map(Integer::valueOf)
                        .orElse(null),
                one(Role.values(), address, "role").orElse(null),
                address.getSingleParameter("words")
                        .map(words -> words.substring(0, Math.min(words.length(), LONGEST)))
                        .orElse(""),
                one(Order.values(), address, "order").orElse(Order.DEADLINE));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, QueryParameters address, String name) {
        return address.getSingleParameter(name)
                .flatMap(said ->
                        Stream.of(all).filter(one -> named(one).equals(said)).findFirst());
    }

    private static String named(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it stands in the address; nothing where nothing was chosen. */
    QueryParameters address() {
        Map<String, String> address = new LinkedHashMap<>();
        put(address, "view", view == View.GLANCE ? null : named(view));
        put(address, "stage", stage == null ? null : named(stage));
        put(address, "series", series);
        put(address, "year", year == null ? null : year.toString());
        put(address, "role", role == null ? null : named(role));
        put(address, "words", words.isBlank() ? null : words);
        put(address, "order", order == Order.DEADLINE ? null : named(order));
        return QueryParameters.simple(address);
    }

    private static void put(Map<String, String> address, String name, @Nullable String value) {
        if (value != null) {
            address.put(name, value);
        }
    }

    /** Whether some communiqués may be left out. */
    boolean filters() {
        return stage != null || series != null || year != null || role != null || !words.isBlank();
    }

    /** Those that are wanted, in the wanted order. */
    List<Overview> among(List<Overview> all, Map<EditionId, Progress> progress) {
        return all.stream()
                .filter(this::takes)
                .sorted(
                        switch (order) {
                            case DEADLINE ->
                                Comparator.comparing(
                                        overview -> end(
                                                progress.get(overview.edition().id())),
                                        Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
                            case LAST_STEP ->
                                Comparator.comparing(Overview::since).reversed();
                            case TITLE ->
                                Comparator.comparing(
                                        overview ->
                                                overview.communique().frame().title(),
                                        String.CASE_INSENSITIVE_ORDER);
                        })
                .toList();
    }

    private static @Nullable Instant end(@Nullable Progress progress) {
        Deadline deadline = progress == null ? null : progress.deadline();
        return deadline == null ? null : deadline.instant();
    }

    private boolean takes(Overview overview) {
        return (stage == null || stage == overview.edition().stage())
                && (series == null
                        || series.equals(overview.communique().meeting().series()))
                && (year == null || year == yearOf(overview))
                && (role == null || overview.isMine(role))
                && hasWords(overview);
    }

    private boolean hasWords(Overview overview) {
        String title = (overview.communique().frame().title() + " "
                        + overview.communique().frame().meetingLine())
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(title::contains);
    }

    static int yearOf(Overview overview) {
        return overview.communique().meeting().startsOn().getYear();
    }
}
