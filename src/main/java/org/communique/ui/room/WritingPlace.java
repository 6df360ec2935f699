package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.quiet;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.communique.coediting.LiveText;
import org.communique.coediting.StaleText;
import org.communique.drafting.text.Body;
import org.communique.people.PersonId;
import org.communique.rights.Refused;
import org.communique.rights.Stage;
import org.communique.ui.editor.EditorElement;
import org.communique.ui.part.Says;
import org.communique.ui.secretariat.FrameDialog;
import org.communique.ui.secretariat.ImportDialog;
import tools.jackson.databind.JsonNode;

/** Where the secretariat writes: outline, editor, and what was said about the text. */
class WritingPlace extends Refreshable {

    private Visit visit;
    private LiveText text;
    private final Nav outline = new Nav();
    private final Div page = new Div();
    private final Div aside = new Div();
    private EditorElement editor;

    WritingPlace(Visit visit) {
        this.visit = visit;
        this.text = visit.house().reading().workingText(visit.voice(), visit.id());
        addClassNames("three-columns", "writing");
        outline.addClassName("outline");
        outline.setAriaLabel(say("outline.name"));
        page.addClassName("page");
        aside.addClassName("aside");
        add(outline, page, aside);
        editor = open();
        remarks();
    }

    private EditorElement open() {
        page.removeAll();
        page.add(row(
                "page-tools",
                quiet("text.import", () -> new ImportDialog(visit, latest(), this::reopen).open()),
                quiet("text.frame", () -> new FrameDialog(visit).open())));
        EditorElement element =
                new EditorElement(text, visit.overview().communique().language().toLanguageTag());
        element.onSave(this::save);
        element.onOutline(this::outline);
        page.add(element);
        return element;
    }

    private LiveText latest() {
        return visit.house().reading().workingText(visit.voice(), visit.id());
    }

    private void reopen() {
        text = latest();
        editor = open();
    }

    private void save(int base, String doc) {
        try {
            text = visit.house().texts().save(visit.voice(), visit.edition().text(), base, doc);
            editor.saved(text.version(), time(text));
        } catch (StaleText stale) {
            LiveText current = stale.current();
            editor.stale(current, name(current.writer()), time(current));
        } catch (Refused refused) {
            editor.refused(Says.sentence(refused));
        } catch (RuntimeException fault) {
            editor.refused(say("text.not-saved-fault"));
            Says.fault(fault);
        }
    }

    private String time(LiveText saved) {
        return visit.house().moments().time(saved.savedAt(), visit.house().me().zone());
    }

    private String name(@org.jspecify.annotations.Nullable PersonId writer) {
        return writer == null
                ? say("record.somebody")
                : visit.house().people().person(writer).name();
    }

    private void outline(JsonNode now) {
        outline.removeAll();
        outline.add(new H2(say("outline.name")));
        now.path("headings").forEach(heading -> outline.add(entry(heading)));
        outline.add(muted(say(
                "outline.size",
                now.path("words").asInt(),
                now.path("paragraphs").asInt())));
    }

    private Button entry(JsonNode heading) {
        Button entry = new Button(
                heading.path("text").asString(),
                click -> editor.focusBlock(heading.path("id").asString()));
        entry.addClassNames("outline-entry", "outline-" + heading.path("level").asInt());
        entry.addThemeName("tertiary");
        return entry;
    }

    private void remarks() {
        aside.removeAll();
        Span hint = muted(say(visit.stage() == Stage.CONSOLIDATION ? "remarks.consolidate" : "remarks.drafting"));
        aside.add(new H2(say("remarks.title")), hint);
        aside.add(new Remarks(visit, Body.read(latest().doc()), editor::focusBlock));
        aside.add(quiet("remarks.on-the-whole", () -> new CommentDialog(visit, null).open()));
    }

    @Override
    void refresh(Visit now) {
        visit = now;
        remarks();
    }
}
