package org.communique.ui.room;

import static org.communique.ui.part.Pieces.badge;
import static org.communique.ui.part.Pieces.empty;
import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.quiet;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;
import static org.communique.ui.part.Pieces.section;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.drafting.Member;
import org.communique.notice.Undelivered;
import org.communique.people.Organization;
import org.communique.people.OrganizationId;
import org.communique.people.Person;
import org.communique.review.Advising.Advice;
import org.communique.review.Answers;
import org.communique.review.Position;
import org.communique.review.Readers;
import org.communique.review.Round;
import org.communique.review.Stated;
import org.communique.rights.Action;
import org.communique.rights.Role;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Says;
import org.communique.ui.part.UndeliveredPart;
import org.communique.ui.participant.AdvicePart;
import org.communique.ui.secretariat.AddOrganizationDialog;
import org.communique.ui.secretariat.DeadlineDialog;
import org.communique.ui.secretariat.RemindDialog;

/** The board of a review: who was asked, who has answered, what stands against the text. */
class ReviewPlace extends Refreshable {

    private Visit visit;
    private final BoardFilter filter = new BoardFilter(this::showRows);
    private final Div rows = row("board-rows");
    private List<Readers> readers = List.of();

    ReviewPlace(Visit visit) {
        this.visit = visit;
        addClassName("review-place");
        show();
    }

    @Override
    void refresh(Visit now) {
        visit = now;
        show();
    }

    private void show() {
        removeAll();
        Optional<Answers> answers = visit.answers();
        readers = visit.house().visits().readers(visit.voice(), visit.id());
        if (answers.isEmpty()) {
            add(empty("review.none"));
            undelivered();
            return;
        }
        add(board(answers.get()));
        advice();
        undelivered();
        add(rounds());
    }

    private Div board(Answers answers) {
        Round round = answers.round();
        Div board = section("review.board");
        board.add(new Paragraph(
                round.isOpen()
                        ? say(
                                "review.round-open",
                                round.number(),
                                round.revision(),
                                visit.house()
                                        .moments()
                                        .deadline(
                                                round.deadline(),
                                                visit.house().me().zone()))
                        : ended(round)));
        if (round.isOpen() && round.blind()) {
            board.add(new Paragraph(say("review.blind")));
        }
        board.add(tools(answers));
        if (answers.answered() != null) {
            board.add(new Paragraph(howFar(answers)));
            board.add(row("who-has-read", muted(say("review.reading-is-shown"))));
        }
        filter.isFor(answers);
        board.add(filter, rows);
        showRows();
        return board;
    }

    /** "9 of 14 organizations have answered. Of the others, 3 have read it, 2 have not opened it." */
    private String howFar(Answers answers) {
        String answered = say(
                "review.answered",
                answers.answeredCount(),
                answers.round().organizations().size());
        Set<OrganizationId> silent = answers.silent();
        long read = silent.stream().filter(this::hasOpened).count();
        return silent.isEmpty() ? answered : answered + " " + say("review.others", read, silent.size() - read);
    }

    private boolean hasOpened(OrganizationId organization) {
        return readersOf(organization).filter(Readers::haveOpenedIt).isPresent();
    }

    private Optional<Readers> readersOf(OrganizationId organization) {
        return readers.stream()
                .filter(one -> one.organization().equals(organization))
                .findFirst();
    }

    private void showRows() {
        rows.removeAll();
        visit.answers()
                .ifPresent(answers -> answers.round().asked().stream()
                        .filter(asked -> filter.shows(answers, asked, hasOpened(asked.organization())))
                        .sorted(Comparator.comparingInt(asked -> rank(answers, asked)))
                        .forEach(asked -> rows.add(asked(answers, asked))));
        if (rows.getComponentCount() == 0) {
            rows.add(empty("review.show-none"));
        }
    }

    /** First those who are waited for, then what stands against the text; last who is asked no more. */
    private static int rank(Answers answers, Round.Asked asked) {
        if (asked.until() != null) {
            return 3;
        }
        if (answers.silent().contains(asked.organization())) {
            return 0;
        }
        return answers.of(asked.organization())
                        .filter(stated -> stated.position() instanceof Position.Objection)
                        .isPresent()
                ? 1
                : 2;
    }

    private Div asked(Answers answers, Round.Asked asked) {
        Div words = words(answers, asked);
        if (answers.silent().contains(asked.organization())) {
            readersOf(asked.organization()).ifPresent(read -> words.add(muted(read(read))));
        }
        Div row = row("board-row", words);
        if (visit.may(Action.REMIND) && answers.silent().contains(asked.organization())) {
            row.add(remind(visit.house().people().organization(asked.organization())));
        }
        if (visit.may(Action.CHANGE_WHO_IS_ASKED) && asked.until() == null) {
            row.add(takeOff(visit.house().people().organization(asked.organization())));
        }
        return row;
    }

    private Div tools(Answers answers) {
        Div tools = row("board-tools");
        if (visit.may(Action.MOVE_DEADLINE)) {
            tools.add(quiet("act.move-deadline", () -> new DeadlineDialog(visit).open()));
        }
        if (visit.may(Action.CHANGE_WHO_IS_ASKED)) {
            tools.add(quiet("act.add-organization", () -> new AddOrganizationDialog(visit).open()));
        }
        if (visit.may(Action.REMIND) && !answers.silent().isEmpty()) {
            tools.add(quiet("act.remind-all", () -> new RemindDialog(visit, answers.silent()).open()));
        }
        return tools;
    }

    private Button remind(Organization organization) {
        Button button = quiet("act.remind", () -> new RemindDialog(visit, Set.of(organization.id())).open());
        button.setAriaLabel(say("act.remind-named", organization.name()));
        return button;
    }

    /** What was proposed within one's own delegation, and is shown to nobody else. */
    private void advice() {
        List<Advice> advice = visit.may(Action.SEE_PROPOSED_POSITIONS)
                ? visit.house().advising().advice(visit.voice(), visit.id())
                : List.of();
        if (!advice.isEmpty()) {
            add(section("advice.title", new AdvicePart(visit, advice, null)));
        }
    }

    /** Shown only when there is something to see to. */
    private void undelivered() {
        List<Undelivered> mails = visit.may(Action.FOLLOW_MAILS)
                ? visit.house().deliveries().undelivered(visit.voice(), visit.id())
                : List.of();
        if (!mails.isEmpty()) {
            Div section = section("undelivered.title");
            section.add(new UndeliveredPart(
                    mails, visit.house().people(), visit.house().moments(), mail -> {
                        visit.house().deliveries().again(visit.voice(), visit.id(), mail);
                        show();
                    }));
            add(section);
        }
    }

    /** An organization, and what it has said. */
    private Div words(Answers answers, Round.Asked asked) {
        Organization organization = visit.house().people().organization(asked.organization());
        Div words = row("row-words", new H3(organization.name()));
        if (asked.until() != null) {
            words.add(badge("review.taken-off", "off"));
            return words;
        }
        answers.of(asked.organization())
                .ifPresentOrElse(
                        stated -> words.add(position(stated)), () -> words.add(silent(answers, asked.organization())));
        return words;
    }

    /** "read by 2 of 3, last 3 hours ago"; the secretariat reads by whom. */
    private String read(Readers readers) {
        if (readers.last() == null) {
            return say("review.not-opened");
        }
        String last = visit.house().moments().left(readers.last());
        String names = visit.house().people().persons(Set.copyOf(readers.who())).values().stream()
                .map(Person::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? say("review.read-by", readers.count(), readers.of(), last)
                : say("review.read-by-names", readers.count(), readers.of(), last, names);
    }

    /** An organization whose position is not known here: because it stated none, or because it is not for these eyes. */
    private static Span silent(Answers answers, OrganizationId organization) {
        List<OrganizationId> answered = answers.answered();
        if (answered != null && answered.contains(organization)) {
            return badge("review.has-answered", "done");
        }
        if (answered == null && !answers.complete()) {
            return muted(say("review.not-for-you"));
        }
        return answers.round().isOpen() ? badge("review.silent", "going") : badge("review.did-not-answer", "off");
    }

    private Div position(Stated stated) {
        Div words = row("position");
        words.add(badge("position." + stated.position().kind().name(), kind(stated.position())));
        words.add(new Text(" "), muted(by(stated)));
        if (stated.position() instanceof Position.Objection objection) {
            words.add(new Paragraph(objection.reason()));
            words.add(muted(say("approval.would-clear", objection.wouldClear())));
        }
        return words;
    }

    private String by(Stated stated) {
        String who = visit.house().people().person(stated.by()).name();
        String when = visit.house().moments().at(stated.at(), visit.house().me().zone());
        return stated.onBehalfOf() == null
                ? say("review.stated", who, when)
                : say(
                        "review.stated-for",
                        who,
                        visit.house().people().person(stated.onBehalfOf()).name(),
                        when);
    }

    private static String kind(Position position) {
        return switch (position) {
            case Position.Support p -> "done";
            case Position.NoObjection p -> "done";
            case Position.Objection p -> "against";
            case Position.Abstention p -> "quiet";
        };
    }

    private Button takeOff(Organization organization) {
        Button button = quiet("act.remove-organization", () -> remove(organization));
        button.setAriaLabel(say("act.remove-organization-named", organization.name()));
        return button;
    }

    private void remove(Organization organization) {
        Ask.reason(
                        "remove-organization.title",
                        say("remove-organization.what", organization.name()),
                        "remove-organization.confirm",
                        2_000,
                        reason -> {
                            visit.house()
                                    .flow()
                                    .removeOrganization(visit.voice(), visit.id(), organization.id(), reason);
                            Says.done(say("remove-organization.done", organization.name()));
                        })
                .foretelling(
                        visit.house().people(),
                        () -> visit.house()
                                .rehearsing()
                                .removeOrganization(visit.voice(), visit.id(), organization.id()))
                .open();
    }

    /** Every round with how it ended and, for those before the newest, what was answered. */
    private Div rounds() {
        Div section = section("review.rounds");
        List<Answers> all = visit.house().following().answersOfAllRounds(visit.voice(), visit.id());
        for (Answers answers : all) {
            section.add(new Paragraph(ended(answers.round())));
            if (mayTakeAlong(answers.round())) {
                section.add(new DispositionFiles(visit, answers.round()).links());
            }
            if (answers.round().isOpen() && visit.may(Action.IMPORT_COMMENTS)) {
                section.add(bringIn(answers.round()));
            }
            if (answers != all.getLast()) {
                answers.round().asked().forEach(asked -> section.add(row("board-row", words(answers, asked))));
            }
        }
        return section;
    }

    /** For an organization whose delegates write their comments with an office program. */
    private Div bringIn(Round round) {
        Div tools = row("table-links", quiet("act.bring-in", () -> new BringInDialog(visit, round).open()));
        visit.overview().mine().stream()
                .map(Member::organization)
                .filter(Objects::nonNull)
                .findFirst()
                .map(visit.house().people()::organization)
                .map(new DispositionFiles(visit, round)::toFillIn)
                .ifPresent(tools::add);
        return tools;
    }

    /** Delegates take along what was said in rounds that have closed. */
    private boolean mayTakeAlong(Round round) {
        return visit.may(Action.EXPORT_DISPOSITIONS)
                && (!round.isOpen() || visit.is(Role.SECRETARIAT) || visit.is(Role.APPROVER));
    }

    private String ended(Round round) {
        Round.Closed closed = round.closed();
        return say(
                closed == null
                        ? "review.round-open"
                        : "review.round-ended." + closed.how().name(),
                round.number(),
                round.revision(),
                visit.house()
                        .moments()
                        .at(
                                closed == null ? round.deadline().instant() : closed.at(),
                                visit.house().me().zone()));
    }
}
