package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
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
import java.util.Set;
import org.communique.drafting.Communique;
import org.communique.drafting.Frame;
import org.communique.drafting.Revision;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Heading;
import org.communique.drafting.text.Text;
import org.communique.publication.html.View;
import org.communique.review.Answers;
import org.communique.review.CommentId;
import org.communique.rights.Action;
import org.communique.rights.Stage;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Says;
import org.communique.ui.room.ReadingElement.Use;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reading a text, alone or against an earlier one: markup, clean, original; beside it, what was said about it. */
class ReadingPlace extends Refreshable {

    /** A text that can be chosen: a revision by its number, or the working text of the secretariat. */
    private record Choice(String name, @Nullable Integer revision) {}

    private Visit visit;
    private final List<Choice> choices = new ArrayList<>();
    private final Select<Choice> shown = new Select<>();
    private final Select<Choice> against = new Select<>();
    private final RadioButtonGroup<View> view = new RadioButtonGroup<>();
    private final Nav outline = new Nav();
    private final Div heading = new Div();
    private final ReadingElement text = new ReadingElement(self -> draw());
    private final Remarks remarks;
    private final Div middle = new Div(heading, text);
    private @Nullable ProposeForm form;

    /** @param wanted the revision that is to be shown first; the newest text when there is no such */
    ReadingPlace(Visit visit, List<Revision> revisions, @Nullable Integer wanted) {
        this.visit = visit;
        addClassNames("three-columns", "reading");
        revisions.forEach(r -> choices.add(new Choice(say("reading.revision", r.number()), r.number())));
        boolean goesOn = visit.may(Action.WRITE_TEXT) || revisions.isEmpty();
        if (visit.may(Action.READ_WORKING_TEXT) && goesOn) {
            choices.add(new Choice(say("reading.working-text"), null));
        }
        outline.addClassName("outline");
        outline.setAriaLabel(say("outline.name"));
        tools(wanted);
        text.onAct(act -> Says.attempt(() -> act(act)));
        remarks = new Remarks(visit, () -> text(shown.getValue()).body(), blind());
        middle.addClassName("middle");
        Div aside = new Div(remarks);
        aside.addClassName("aside");
        add(outline, middle, aside);
    }

    /** Who writes something has to know who reads it. */
    private String blind() {
        return visit.answers()
                .map(Answers::round)
                .filter(round -> round.isOpen() && round.blind())
                .map(round -> say("remarks.blind"))
                .orElse("");
    }

    private Text text(Choice choice) {
        return choice.revision() == null
                ? workingText()
                : visit.house()
                        .reading()
                        .revision(visit.voice(), visit.id(), choice.revision())
                        .text();
    }

    private Text workingText() {
        Communique communique = visit.overview().communique();
        Frame frame = communique.frame();
        Body body = Body.read(
                visit.house().reading().workingText(visit.voice(), visit.id()).doc());
        return new Text(
                frame.title(), frame.meetingLine(), communique.language().toLanguageTag(), body, frame.participants());
    }

    private void tools(@Nullable Integer wanted) {
        shown.setLabel(say("reading.shown"));
        shown.setItems(choices);
        shown.setItemLabelGenerator(Choice::name);
        Choice first = choices.stream()
                .filter(choice -> wanted != null && wanted.equals(choice.revision()))
                .findFirst()
                .orElse(choices.getLast());
        shown.setValue(first);
        against.setLabel(say("reading.against"));
        against.setEmptySelectionAllowed(true);
        against.setEmptySelectionCaption(say("reading.against-nothing"));
        against.setItems(choices);
        against.setItemLabelGenerator(choice -> choice == null ? say("reading.against-nothing") : choice.name());
        int before = choices.indexOf(first) - 1;
        if (before >= 0) {
            against.setValue(choices.get(before));
        }
        view.setLabel(say("reading.view"));
        view.setItems(View.values());
        view.setItemLabelGenerator(v -> say("reading.view." + v.name()));
        view.setValue(View.MARKUP);
        shown.addValueChangeListener(change -> {
            show();
            remarks.refresh(visit);
        });
        against.addValueChangeListener(change -> show());
        view.addValueChangeListener(change -> show());
    }

    private void draw() {
        show();
        if (form != null) {
            text.place(form, form.base().id());
        }
    }

    private void show() {
        Text now = text(shown.getValue());
        Optional<Text> before = Optional.ofNullable(against.getValue())
                .filter(choice -> choice != shown.getValue())
                .map(this::text);
        view.setVisible(before.isPresent());
        Lines lines =
                before.map(b -> Lines.of(b.body(), now.body(), view.getValue())).orElseGet(() -> Lines.of(now.body()));
        heading.removeAll();
        heading.add(choosing(lines, before.isPresent()));
        before.filter(b -> view.getValue() == View.MARKUP).ifPresent(b -> heading.add(new FrameChanges(b, now)));
        boolean original = before.isPresent() && view.getValue() == View.ORIGINAL;
        text.open(
                visit, now, lines, original ? Use.READ : isCommentedOn(shown.getValue()) ? Use.COMMENTED : Use.MARKED);
        outline(now.body());
    }

    /** A comment quotes what lies before everybody: the circulated text in a round, the working text between rounds. */
    private boolean isCommentedOn(Choice choice) {
        return visit.stage() == Stage.IN_REVIEW
                ? Objects.equals(choice.revision(), visit.edition().lastCirculated())
                : choice.revision() == null;
    }

    /** What the reader wants of the text, as the browser tells it: of what does not stand there nothing comes. */
    private void act(JsonNode wanted) {
        switch (wanted.path("act").asString("")) {
            case "comment" ->
                block(wanted).ifPresent(block -> CommentDialog.on(visit, block).open());
            case "propose" -> block(wanted).ifPresent(this::proposeFor);
            case "passage" ->
                Passages.read(wanted)
                        .ifPresent(passage -> CommentDialog.on(visit, passage).open());
            default -> {
                // A browser that is ahead of us, or forged.
            }
        }
    }

    /** Turns a paragraph into a form; another one that was begun is left first. */
    private void proposeFor(Block block) {
        Ask.beforeLeaving(holdsWords(), () -> {
            if (form != null) {
                proposedNothingMore();
            }
            form = new ProposeForm(visit, block, this::proposedNothingMore);
            middle.add(form);
            text.place(form, block.id());
        });
    }

    @Override
    boolean holdsWords() {
        return form != null && form.isBegun();
    }

    private void proposedNothingMore() {
        text.takeBack();
        middle.remove(Objects.requireNonNull(form));
        form = null;
    }

    @Override
    void isOver(String why) {
        if (form != null) {
            form.isOver(why);
        }
    }

    private Optional<Block> block(JsonNode wanted) {
        String id = wanted.path("block").asString("");
        return text(shown.getValue()).body().blocks().stream()
                .filter(block -> block.id().value().equals(id))
                .findFirst();
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

    private void outline(Body body) {
        outline.removeAll();
        outline.add(new H2(say("outline.name")));
        body.blocks().stream()
                .filter(block -> block instanceof Heading)
                .map(block -> (Heading) block)
                .forEach(one -> outline.add(entry(one)));
    }

    private Button entry(Heading one) {
        Button entry = new Button(one.plain(), click -> text.show(one.id().value()));
        entry.addClassNames("outline-entry", "outline-" + one.level());
        entry.addThemeName("tertiary");
        return entry;
    }

    @Override
    void refresh(Visit now) {
        visit = now;
        remarks.refresh(now);
    }

    @Override
    void heard(Visit now, Set<CommentId> said) {
        visit = now;
        // The working text goes on: what hangs on it stands elsewhere by now.
        if (shown.getValue().revision() == null) {
            remarks.refresh(now);
        } else {
            remarks.refresh(now, said);
        }
    }
}
