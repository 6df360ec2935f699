package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;
import static org.communique.ui.part.Pieces.section;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.drafting.Edition.AwaitingApproval;
import org.communique.drafting.Revision;
import org.communique.people.Person;
import org.communique.publication.html.View;
import org.communique.review.CommentId;
import org.communique.review.Objection;
import org.communique.review.Position;
import org.communique.review.Round;
import org.communique.ui.approver.DecisionButtons;
import org.communique.ui.room.ReadingElement.Use;

/** What the approver decides on, top to bottom: the text by its hash, what changed, what stands against it, who wrote. */
class ApprovalPlace extends Refreshable {

    private final Visit visit;
    private final AwaitingApproval submitted;
    private final Revision revision;
    private final Remarks remarks;

    ApprovalPlace(Visit visit) {
        this.visit = visit;
        this.submitted = (AwaitingApproval) visit.edition();
        this.revision = visit.house().reading().revision(visit.voice(), visit.id(), submitted.submitted());
        this.remarks = new Remarks(visit, () -> revision.text().body(), "");
        addClassName("approval");
        add(what(), against(), who(), text(), said(), new DecisionButtons(visit, submitted));
    }

    private Div what() {
        Span hash = new Span(revision.hash().shortForm());
        hash.addClassName("hash-words");
        Span hex = muted(revision.hash().hex());
        hex.addClassName("hash-hex");
        return section(
                "approval.what",
                new Paragraph(say(
                        "approval.this-text",
                        revision.number(),
                        revision.text().body().words())),
                row("hash", hash, hex));
    }

    private Div against() {
        List<Objection> objections = visit.house().following().objections(visit.voice(), visit.id());
        UnorderedList list = new UnorderedList();
        objections.forEach(standing -> list.add(objection(standing)));
        Div section = section("approval.against");
        section.add(objections.isEmpty() ? new Paragraph(say("approval.nothing-against")) : list);
        return section;
    }

    private ListItem objection(Objection standing) {
        Position.Objection objection = (Position.Objection) standing.stated().position();
        Round round = standing.round();
        String name = visit.house()
                .people()
                .organization(standing.stated().organization())
                .name();
        return new ListItem(
                new Span(say("approval.objection", name)),
                new Text(" "),
                muted(say("approval.objection-round", round.number(), round.revision())),
                new Paragraph(objection.reason()),
                muted(say("approval.would-clear", objection.wouldClear())));
    }

    private Div who() {
        String writers =
                visit
                        .house()
                        .people()
                        .persons(visit.house().reading().editors(visit.voice(), visit.id()))
                        .values()
                        .stream()
                        .map(Person::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return section("approval.who-wrote", new Paragraph(writers));
    }

    /** The final text, with its redline to the revision that was circulated last. */
    private Div text() {
        Integer circulated = visit.edition().lastCirculated();
        Div section = section("approval.text");
        if (circulated == null) {
            section.add(read(Lines.of(revision.text().body())));
            return section;
        }
        Revision before = visit.house().reading().revision(visit.voice(), visit.id(), circulated);
        Lines lines = Lines.of(before.text().body(), revision.text().body(), View.MARKUP);
        long changed = lines.lines().stream().filter(Lines.Line::changed).count();
        section.add(new Paragraph(say("approval.changed", changed, circulated)));
        section.add(new FrameChanges(before.text(), revision.text()));
        section.add(read(lines));
        return section;
    }

    private ReadingElement read(Lines lines) {
        return new ReadingElement(text -> text.open(visit, revision.text(), lines, Use.MARKED));
    }

    private Div said() {
        Div section = section("approval.said");
        section.add(remarks);
        return section;
    }

    @Override
    void refresh(Visit now) {
        // The submitted text is frozen; when it is decided on, the whole room is shown anew.
    }

    @Override
    void heard(Visit now, Set<CommentId> said) {
        remarks.refresh(now, said);
    }
}
