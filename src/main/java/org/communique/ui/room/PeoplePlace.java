package org.communique.ui.room;

import static org.communique.ui.part.Pieces.badge;
import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.quiet;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;
import static org.communique.ui.part.Pieces.section;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.communique.drafting.Member;
import org.communique.drafting.StandIn;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.rights.Action;
import org.communique.rights.Role;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Says;
import org.communique.ui.participant.StandInDialog;
import org.communique.ui.secretariat.FrameDialog;
import org.communique.ui.secretariat.RoleDialog;

/** Who has which role here, and who is listed as a participant of the meeting. */
class PeoplePlace extends Refreshable {

    private Visit visit;
    private List<StandIn> standIns = List.of();

    PeoplePlace(Visit visit) {
        this.visit = visit;
        addClassName("people-place");
        show();
    }

    @Override
    void refresh(Visit now) {
        visit = now;
        show();
    }

    private void show() {
        removeAll();
        List<Member> members = visit.house().reading().members(visit.voice(), visit.id());
        standIns = visit.house().standingIn().standIns(visit.voice(), visit.id());
        Div people = new Div();
        if (visit.may(Action.CHANGE_ROLES)) {
            people.add(row("board-tools", quiet("act.give-role", () -> new RoleDialog(visit).open())));
        }
        for (Role role : List.of(Role.PARTICIPANT, Role.SECRETARIAT, Role.APPROVER, Role.OBSERVER)) {
            people.add(
                    group(role, members.stream().filter(m -> m.role() == role).toList()));
        }
        add(people, listed());
        if (visit.may(Action.MARK_CONFIDENTIAL)) {
            add(confidential());
        }
    }

    private Checkbox confidential() {
        Checkbox confidential = new Checkbox(
                say("people.confidential"), visit.overview().communique().confidential());
        confidential.setHelperText(say("people.confidential-help"));
        confidential.addValueChangeListener(change -> {
            if (change.isFromClient()
                    && Says.attempt(() ->
                            visit.house().drafting().markConfidential(visit.voice(), visit.id(), change.getValue()))) {
                Says.done(say(change.getValue() ? "people.is-confidential" : "people.is-not-confidential"));
            }
        });
        return confidential;
    }

    private Div group(Role role, List<Member> members) {
        Div group = section("people." + role.name());
        group.setVisible(!members.isEmpty());
        members.forEach(member -> group.add(member(member)));
        return group;
    }

    private Div member(Member member) {
        Person person = visit.house().people().person(member.person());
        Div words = row("row-words", new Span(person.name()));
        if (member.organization() != null) {
            words.add(muted(
                    visit.house().people().organization(member.organization()).name()));
        }
        if (member.head()) {
            words.add(badge("role.HEAD", "quiet"));
        }
        standIns.stream()
                .filter(standIn -> standIn.person().equals(member.person()))
                .forEach(standIn -> words.add(standsIn(standIn)));
        Div row = row("board-row", words);
        if (member.head() && maySayWhoStandsInFor(member.person())) {
            Button name = quiet("act.name-stand-in", () -> new StandInDialog(visit, member).open());
            name.setAriaLabel(say("act.name-stand-in-for", person.name()));
            row.add(name);
        }
        if (visit.may(Action.CHANGE_ROLES)) {
            Button take = quiet("act.take-role", () -> take(member, person));
            take.setAriaLabel(say("act.take-role-named", person.name()));
            row.add(take);
        }
        return row;
    }

    private boolean maySayWhoStandsInFor(PersonId head) {
        return visit.may(Action.NAME_STAND_IN)
                && (visit.is(Role.SECRETARIAT) || head.equals(visit.voice().person()));
    }

    private Div standsIn(StandIn standIn) {
        String head = visit.house().people().person(standIn.head()).name();
        String name = visit.house().people().person(standIn.person()).name();
        Div line = row("stand-in", muted(say("stand-in.line", head, moment(standIn.from()), moment(standIn.until()))));
        if (maySayWhoStandsInFor(standIn.head())) {
            Button end = quiet("act.end-stand-in", () -> end(standIn, name, head));
            end.setAriaLabel(say("act.end-stand-in-of", name, head));
            line.add(end);
        }
        return line;
    }

    private void end(StandIn standIn, String name, String head) {
        new Ask("stand-in.end-title", "stand-in.end-confirm", () -> {
                    visit.house().standingIn().end(visit.voice(), visit.id(), standIn.id());
                    Says.done(say("stand-in.ended", name, head));
                })
                .with(new Span(say("stand-in.end-what", name, head)))
                .foretelling(
                        visit.house().people(),
                        () -> visit.house().rehearsing().endStandIn(visit.voice(), visit.id(), standIn.id()))
                .open();
    }

    private String moment(Instant instant) {
        return visit.house().moments().at(instant, visit.house().me().zone());
    }

    private void take(Member member, Person person) {
        new Ask("take-role.title", "take-role.confirm", () -> {
                    visit.house().drafting().takeRole(visit.voice(), visit.id(), member);
                    Says.done(say("take-role.done", person.name()));
                })
                .with(new Span(say("take-role.what", person.name())))
                .open();
    }

    private Div listed() {
        Div section = section("people.listed");
        if (visit.may(Action.CHANGE_FRAME)) {
            section.add(quiet("text.frame", () -> new FrameDialog(visit).open()));
        }
        OrderedList list = new OrderedList();
        visit.overview()
                .communique()
                .frame()
                .participants()
                .forEach(participant -> list.add(new ListItem(participant.printed())));
        section.add(list);
        return section;
    }
}
