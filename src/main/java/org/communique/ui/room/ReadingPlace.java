package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.quiet;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.communique.drafting.Communique;
import org.communique.drafting.Frame;
import org.communique.drafting.Revision;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Heading;
import org.communique.drafting.text.Text;
import org.communique.publication.html.View;
import org.communique.rights.Action;
import org.communique.rights.Stage;
import org.jspecify.annotations.Nullable;

/** Reading a text, alone or against an earlier one: markup, clean, original. */
class ReadingPlace extends Refreshable {

    /** A text that can be chosen: a revision, or the working text of the secretariat. */
    private record Choice(String name, Text text, @Nullable Integer revision) {}

    private Visit visit;
    private final List<Choice> choices = new ArrayList<>();
    private final Select<Choice> shown = new Select<>();
    private final Select<Choice> against = new Select<>();
    private final RadioButtonGroup<View> view = new RadioButtonGroup<>();
    private final Nav outline = new Nav();
    private final Div middle = new Div();
    private final Div aside = new Div();

    ReadingPlace(Visit visit, List<Revision> revisions) {
        this.visit = visit;
        addClassNames("three-columns", "reading");
        revisions.forEach(r -> choices.add(new Choice(say("reading.revision", r.number()), r.text(), r.number())));
        boolean goesOn = visit.may(Action.WRITE_TEXT) || revisions.isEmpty();
        if (visit.may(Action.READ_WORKING_TEXT) && goesOn) {
            choices.add(new Choice(say("reading.working-text"), workingText(), null));
        }
        outline.addClassName("outline");
        outline.setAriaLabel(say("outline.name"));
        middle.addClassName("middle");
        aside.addClassName("aside");
        tools();
        add(outline, middle, aside);
        show();
    }

    private Text workingText() {
        Communique communique = visit.overview().communique();
        Frame frame = communique.frame();
        Body body = Body.read(
                visit.house().reading().workingText(visit.voice(), visit.id()).doc());
        return new Text(
                frame.title(), frame.meetingLine(), communique.language().toLanguageTag(), body, frame.participants());
    }

    private void tools() {
        shown.setLabel(say("reading.shown"));
        shown.setItems(choices);
        shown.setItemLabelGenerator(Choice::name);
        shown.setValue(choices.getLast());
        against.setLabel(say("reading.against"));
        against.setEmptySelectionAllowed(true);
        against.setEmptySelectionCaption(say("reading.against-nothing"));
        against.setItems(choices);
        against.setItemLabelGenerator(choice -> choice == null ? say("reading.against-nothing") : choice.name());
        if (choices.size() > 1) {
            against.setValue(choices.get(choices.size() - 2));
        }
        view.setLabel(say("reading.view"));
        view.setItems(View.values());
        view.setItemLabelGenerator(v -> say("reading.view." + v.name()));
        view.setValue(View.MARKUP);
        shown.addValueChangeListener(change -> show());
        against.addValueChangeListener(change -> show());
        view.addValueChangeListener(change -> show());
    }

    private void show() {
        Choice now = shown.getValue();
        Optional<Choice> before = Optional.ofNullable(against.getValue()).filter(choice -> choice != now);
        view.setVisible(before.isPresent());
        Lines lines = before.map(b -> Lines.of(b.text().body(), now.text().body(), view.getValue()))
                .orElseGet(() -> Lines.of(now.text().body()));
        boolean commented = isCommentedOn(now) && (before.isEmpty() || view.getValue() != View.ORIGINAL);
        ReadingText text = new ReadingText(visit, now.text(), lines, commented);
        middle.removeAll();
        middle.add(choosing(lines, before.isPresent()));
        before.filter(b -> view.getValue() == View.MARKUP)
                .ifPresent(b -> middle.add(new FrameChanges(b.text(), now.text())));
        middle.add(text);
        outline(now.text().body(), text);
        remarks(now.text().body(), text);
    }

    /** A comment quotes what lies before everybody: the circulated text in a round, the working text between rounds. */
    private boolean isCommentedOn(Choice choice) {
        return visit.stage() == Stage.IN_REVIEW
                ? Objects.equals(choice.revision(), visit.edition().lastCirculated())
                : choice.revision() == null;
    }

    private Div choosing(Lines lines, boolean compared) {
        Div tools = new Div(shown, against, view);
        tools.addClassName("reading-tools");
        tools.setVisible(choices.size() > 1);
        if (compared) {
            tools.add(muted(say("reading.changed", lines.changed())));
        }
        return tools;
    }

    private void outline(Body body, ReadingText text) {
        outline.removeAll();
        outline.add(new H2(say("outline.name")));
        body.blocks().stream()
                .filter(block -> block instanceof Heading)
                .map(block -> (Heading) block)
                .forEach(heading -> outline.add(entry(heading, text)));
    }

    private static Button entry(Heading heading, ReadingText text) {
        Button entry =
                new Button(heading.plain(), click -> text.show(heading.id().value()));
        entry.addClassNames("outline-entry", "outline-" + heading.level());
        entry.addThemeName("tertiary");
        return entry;
    }

    private void remarks(Body body, ReadingText text) {
        aside.removeAll();
        Remarks remarks = new Remarks(visit, body, text::show);
        text.onPointed(remarks::show);
        aside.add(new H2(say("remarks.title")), remarks);
        if (visit.may(Action.COMMENT)) {
            aside.add(quiet("remarks.on-the-whole", () -> new CommentDialog(visit, null).open()));
        }
    }

    @Override
    void refresh(Visit now) {
        visit = now;
        show();
    }
}
