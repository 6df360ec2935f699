package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.drafting.Overview;
import org.communique.people.Voice;
import org.communique.record.Deed;
import org.communique.record.Entry;
import org.communique.review.CommentId;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.rights.Stage;
import org.communique.ui.Shell;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Happenings;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.Says;
import org.jspecify.annotations.Nullable;

/** The room of a communiqué: everybody sees the same one, each with the button of their own. */
@Route(value = "communiques", layout = Shell.class)
@PermitAll
public class RoomDesk extends Main implements HasUrlParameter<String>, HasDynamicTitle, BeforeLeaveObserver {

    /** Names, in an address, the revision that is to be read. */
    public static final String REVISION = "revision";

    private enum Place {
        TEXT,
        REVIEW,
        PEOPLE,
        WAY,
        HISTORY
    }

    private final House house;
    private final Div heading = new Div();
    private final Div place = new Div();
    private final Tabs tabs = new Tabs();
    private final Map<Tab, Place> places = new LinkedHashMap<>();
    private @Nullable Visit visit;
    private @Nullable Refreshable shown;
    private @Nullable RoomHeading headed;
    private boolean behind;
    /** The revision that a link leads to, until it was shown once. */
    private @Nullable Integer wanted;

    public RoomDesk(House house, Happenings happenings) {
        this.house = house;
        addClassNames("desk", "room");
        heading.addClassName("room-heading");
        place.addClassName("room-place");
        tabs.getElement().setAttribute("aria-label", say("room.tabs"));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                turnTo(change.getSelectedTab(), change.getPreviousTab());
            }
        });
        Pieces.mendTabs(tabs);
        add(heading, tabs, place);
        happenings.follow(this, this::happened);
    }

    @Override
    public void setParameter(BeforeEvent event, String slug) {
        Voice voice = house.me().voice();
        try {
            visit = new Visit(house, voice, house.reading().open(voice, slug));
            // First that: what is new is told from the visit before this one.
            isOpened();
            wanted = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(REVISION)
                    .filter(number -> number.matches("\\d{1,4}"))
                    .map(Integer::valueOf)
                    .orElse(null);
            enter(visit);
        } catch (NothingThere hidden) {
            throw new NotFoundException();
        }
    }

    private void enter(Visit now) {
        visit = now;
        head(now);
        placesOf(now);
        showPlace();
    }

    /** To another place of the room; words that would be lost are left only when that is meant. */
    private void turnTo(Tab wanted, Tab before) {
        boolean lost = holdsWords();
        if (lost) {
            tabs.setSelectedTab(before);
        }
        Ask.beforeLeaving(lost, () -> {
            tabs.setSelectedTab(wanted);
            isOpened();
            showPlace();
        });
    }

    private boolean holdsWords() {
        return shown != null && shown.holdsWords();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (holdsWords()) {
            Ask.beforeLeaving(true, leaving.postpone()::proceed);
        }
    }

    /** Somebody opens the text, which is not so when it only changes before somebody's eyes. */
    private void isOpened() {
        Visit now = Objects.requireNonNull(visit);
        Place which = selected();
        if ((which == null || which == Place.TEXT) && now.may(Action.READ_CIRCULATED_TEXT)) {
            house.visits().open(now.voice(), now.id());
        }
    }

    private void head(Visit now) {
        headed = new RoomHeading(now);
        heading.removeAll();
        heading.add(headed);
    }

    /**
     * After something happened: the heading is read again; the place stays while the person may do the same in it.
     *
     * @param theText whether the text, or what was said about it, may be otherwise
     */
    private void refresh(Visit before, boolean theText) {
        Overview now = house.reading()
                .open(before.voice(), before.overview().communique().id());
        Visit next = new Visit(house, before.voice(), now);
        if (next.stage() != before.stage()) {
            String over = movedOn(next);
            openQuestion().ifPresent(ask -> ask.isOver(over));
            Objects.requireNonNull(shown).isOver(over);
        }
        if (next.isLike(before) && shown != null) {
            visit = next;
            Objects.requireNonNull(headed).become(new RoomHeading(next));
            if (!(shown instanceof TextPlace) || theText) {
                shown.refresh(next);
            }
        } else {
            enter(next);
        }
    }

    /** What people state, and until when they are asked, changes neither the text nor what was said about it. */
    private static boolean concernsTheText(Entry entry) {
        return switch (entry.act().deed()) {
            case POSITION_STATED, POSITION_PROPOSED, REMINDED, DEADLINE_MOVED -> false;
            default -> true;
        };
    }

    private Optional<Ask> openQuestion() {
        return getUI().flatMap(Ask::openAt);
    }

    /** Who brought the communiqué to its stage, and when: what was asked at the stage before is over. */
    private String movedOn(Visit now) {
        String moved = Entry.lastThatMovedTheStage(house.reading().history(now.voice(), now.id()))
                .map(entry -> say(
                        "room.moved-on",
                        house.moments().at(entry.at(), house.me().zone()),
                        house.sentences().of(entry)))
                .orElse("");
        return say("room.question-over", moved).strip();
    }

    /** There is nothing here for this person any more: the way home, with a sentence that says why. */
    private void leave(Visit before, Entry why) {
        openQuestion().ifPresent(Ask::close);
        shown = null;
        getUI().ifPresent(ui -> ui.navigate(""));
        Says.error(
                why.act().deed() == Deed.ABANDONED
                        ? say(
                                "room.abandoned",
                                before.overview().communique().frame().title(),
                                why.act().facts().get("reason"))
                        : say("room.not-yours-any-more"));
    }

    private void happened(List<Entry> entries) {
        Visit before = visit;
        List<Entry> here = entries.stream()
                .filter(entry -> before != null
                        && before.overview()
                                .communique()
                                .id()
                                .value()
                                .equals(entry.act().communique()))
                .toList();
        if (before == null || here.isEmpty()) {
            return;
        }
        try {
            // Until it is through: when it fails, the next thing that happens has everything read again.
            boolean wasBehind = behind;
            behind = true;
            Set<CommentId> said = here.stream().flatMap(RoomDesk::said).collect(Collectors.toSet());
            boolean onlySaid =
                    here.stream().allMatch(entry -> said(entry).findAny().isPresent());
            if (onlySaid && !wasBehind && shown != null) {
                shown.heard(before, said);
            } else {
                refresh(before, wasBehind || here.stream().anyMatch(RoomDesk::concernsTheText));
            }
            behind = false;
            boolean mine = here.stream()
                    .anyMatch(entry ->
                            before.voice().person().value().equals(entry.act().who()));
            if (mine) {
                Objects.requireNonNull(headed).goOn();
            }
        } catch (NothingThere gone) {
            leave(before, here.getLast());
        }
    }

    /** What it was about, when something was said or answered: nothing else in the room is otherwise then. */
    private static Stream<CommentId> said(Entry entry) {
        return Optional.ofNullable(entry.act().facts().get("comment"))
                .map(UUID::fromString)
                .map(CommentId::new)
                .stream();
    }

    private void placesOf(Visit visit) {
        Place before = selected();
        tabs.removeAll();
        places.clear();
        offer(Place.TEXT, true);
        offer(Place.REVIEW, visit.stage() != Stage.DRAFTING);
        offer(Place.PEOPLE, true);
        offer(Place.WAY, true);
        offer(Place.HISTORY, visit.may(Action.READ_HISTORY));
        places.forEach((tab, p) -> {
            if (p == before) {
                tabs.setSelectedTab(tab);
            }
        });
    }

    private void offer(Place which, boolean offered) {
        if (offered) {
            Tab tab = new Tab(say("room.tab." + which.name()));
            places.put(tab, which);
            tabs.add(tab);
        }
    }

    private @Nullable Place selected() {
        Tab tab = tabs.getSelectedTab();
        return tab == null ? null : places.get(tab);
    }

    private void showPlace() {
        Visit now = Objects.requireNonNull(visit);
        Place which = selected();
        Refreshable next = switch (which == null ? Place.TEXT : which) {
            case TEXT -> new TextPlace(now, wanted);
            case REVIEW -> new ReviewPlace(now);
            case PEOPLE -> new PeoplePlace(now);
            case WAY -> new WayPlace(now);
            case HISTORY -> new HistoryPlace(now);
        };
        place.removeAll();
        place.add(next);
        shown = next;
        wanted = null;
    }

    @Override
    public String getPageTitle() {
        return visit == null
                ? say("home.page-title")
                : visit.overview().communique().frame().title();
    }
}
