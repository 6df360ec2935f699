package org.communique.ui.room;

import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.review.Remark.Passage;
import org.communique.review.Round;
import org.communique.review.Understood;
import org.communique.review.Understood.LeftOut;
import org.communique.review.Understood.Taken;
import org.communique.review.table.TableReader;
import org.communique.rights.Refused;
import org.communique.ui.part.Ask;
import org.communique.ui.part.OneFile;
import org.communique.ui.part.Says;
import org.jspecify.annotations.Nullable;

/** Brings in the table of comments that was filled in elsewhere, after it was looked over row by row. */
class BringInDialog {

    private final Visit visit;
    private final Round round;
    private final Div answer = row("brought-answer");
    private final Div rows = row("brought-rows");
    private final Map<Integer, Checkbox> ticks = new LinkedHashMap<>();
    private final Ask dialog = new Ask("bring-in.title", "bring-in.confirm", this::bringIn);
    private @Nullable Understood understood;

    BringInDialog(Visit visit, Round round) {
        this.visit = visit;
        this.round = round;
        answer.getElement().setAttribute("role", "status");
        OneFile file = new OneFile(
                new OneFile.Words("bring-in.file", "bring-in.choose", "bring-in.drop", "refused.table.too-big"),
                TableReader.MOST_BYTES,
                this::read,
                this::refuse);
        dialog.with(new Paragraph(say("bring-in.what")), file, answer, rows);
        dialog.addClassName("form-dialog");
        ticked();
    }

    void open() {
        dialog.open();
    }

    private void read(byte[] file) {
        try {
            Understood table = visit.house()
                    .tableIntake()
                    .understand(visit.voice(), visit.id(), DispositionFiles.words(visit, round), file);
            show(table);
        } catch (Refused refused) {
            refuse(Says.sentence(refused));
        } catch (RuntimeException fault) {
            forget();
            Says.fault(fault);
        }
    }

    private void forget() {
        understood = null;
        ticks.clear();
        answer.removeAll();
        rows.removeAll();
        ticked();
    }

    private void refuse(String sentence) {
        forget();
        Paragraph words = new Paragraph(new Span(say("bring-in.not-taken")), new Span(" " + sentence));
        words.addClassName("intake-refused");
        answer.add(words);
    }

    private void show(Understood table) {
        forget();
        understood = table;
        List<Taken> taken = table.taken();
        int leftOut = table.rows().size() - taken.size();
        answer.add(new Paragraph(
                table.rows().isEmpty()
                        ? say("bring-in.nothing-said")
                        : say("bring-in.understood", taken.size(), leftOut)));
        if (!table.notRead().isEmpty()) {
            answer.add(new Paragraph(say("bring-in.not-read", String.join(", ", table.notRead()))));
        }
        section("bring-in.taken", taken.stream().map(this::taken).toList());
        section(
                "bring-in.left-out",
                table.rows().stream()
                        .filter(LeftOut.class::isInstance)
                        .map(row -> leftOut((LeftOut) row))
                        .toList());
        ticked();
    }

    private void section(String titleKey, List<Div> shown) {
        if (!shown.isEmpty()) {
            rows.add(new H3(say(titleKey)));
            shown.forEach(rows::add);
        }
    }

    private Div taken(Taken row) {
        Checkbox tick = new Checkbox(
                say(
                        "bring-in.row",
                        row.number(),
                        place(row),
                        say("comment.kind." + row.remark().kind().name())),
                true,
                change -> ticked());
        ticks.put(row.number(), tick);
        Div shown = row("brought-row", tick);
        Passage about = row.remark().about();
        if (about != null) {
            shown.add(words("quote", about.quote()));
        }
        shown.add(words("brought-words", row.remark().words()));
        return shown;
    }

    private static String place(Taken row) {
        Passage about = row.remark().about();
        boolean numbered = row.place().chars().allMatch(Character::isDigit);
        return about == null
                ? say("table.whole")
                : numbered ? say("bring-in.paragraph", row.place()) : say("bring-in.heading");
    }

    private static Div leftOut(LeftOut row) {
        return row(
                "brought-row left-out",
                words("left-out-why", say("bring-in.row-left-out", row.number()) + " " + Says.sentence(row.why())),
                words("brought-words", row.words()));
    }

    private static Component words(String className, String words) {
        Paragraph shown = new Paragraph(words);
        shown.addClassName(className);
        return shown;
    }

    private void ticked() {
        int chosen = chosen().size();
        dialog.confirming().setText(say("bring-in.confirm-count", chosen));
        dialog.canBeConfirmed(chosen > 0);
    }

    private Set<Integer> chosen() {
        return ticks.entrySet().stream()
                .filter(tick -> tick.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void bringIn() {
        Understood table = understood;
        if (table == null) {
            throw new Refused("table.nothing-to-bring-in");
        }
        int made = visit.house().tableIntake().bringIn(visit.voice(), visit.id(), table, chosen());
        Says.done(say("bring-in.done", made));
    }
}
