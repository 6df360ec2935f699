package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.slider.IntegerSlider;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.coediting.LiveText;
import org.communique.drafting.Revision;
import org.communique.drafting.text.Body;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.publication.html.View;
import org.communique.rights.Action;
import org.jspecify.annotations.Nullable;

/** The life of the text: every moment of it can be looked at, played back and brought back. */
class LifePlace extends Refreshable {

    private static final int KEPT = 6;

    private final ZoneId zone;
    private Visit visit;
    private List<Moment> moments = List.of();
    private Map<PersonId, Person> people = Map.of();
    private int shown = -1;
    private boolean playing;
    private final Map<Integer, LiveText> read = new LinkedHashMap<>();

    private final IntegerSlider slider = new IntegerSlider(1, 2);
    private final Div marks = new Div();
    private final ComboBox<Moment> list = new ComboBox<>();
    private final Button earlier = step("life.earlier", VaadinIcon.STEP_BACKWARD, -1);
    private final Button later = step("life.later", VaadinIcon.STEP_FORWARD, 1);
    private final Button play = new Button();
    private final Pace pace = new Pace();
    private final Div where = new Div();
    private final Div controls = new Div();
    private final Checkbox whoWrote = new Checkbox(say("life.who-wrote"), true);
    private final Button restore = new Button(say("life.restore"));
    private final Div text = new Div();

    LifePlace(Visit visit) {
        this.visit = visit;
        zone = visit.house().me().zone();
        addClassName("life");
        slider.setAriaLabel(say("life.moment"));
        slider.addValueChangeListener(change -> chosen(change.getValue() - 1, change.isFromClient()));
        marks.addClassName("life-marks");
        list.setAriaLabel(say("life.list"));
        list.addClassName("life-list");
        list.setItemLabelGenerator(this::name);
        list.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                chosen(moments.indexOf(change.getValue()), change.isFromClient());
            } else if (shown >= 0) {
                list.setValue(moments.get(shown));
            }
        });
        play.addClickListener(click -> play(!playing));
        pace.onBeat(beat -> beat());
        where.addClassName("life-where");
        whoWrote.addValueChangeListener(change -> text.setClassName("writers-hidden", !change.getValue()));
        restore.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        restore.addClickListener(click -> askToRestore());
        text.addClassName("life-words");
        controls.addClassName("life-controls");
        controls.add(slider, marks, row("life-buttons", earlier, play, later), where, pace);
        add(
                new H2(say("life.title")),
                muted(say("life.what")),
                controls,
                row("life-tools", list, restore),
                row(
                        "life-tools life-writers",
                        whoWrote,
                        muted(say("life.times", visit.house().moments().zone(zone)))),
                text);
        says(false);
        refresh(visit);
    }

    private Button step(String key, VaadinIcon icon, int by) {
        Button step = new Button(say(key), icon.create(), click -> {
            play(false);
            show(shown + by);
        });
        step.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return step;
    }

    /** The life may have gone on; whoever looks at a moment of it keeps looking at that one. */
    @Override
    final void refresh(Visit now) {
        visit = now;
        int version = shown < 0 ? Integer.MAX_VALUE : moments.get(shown).version();
        readLife(version);
    }

    private void readLife(int wanted) {
        var life = visit.house().texts().life(visit.voice(), visit.edition().text());
        List<Moment> fresh = Moment.of(life, visit.house().reading().revisions(visit.voice(), visit.id()));
        if (!fresh.equals(moments)) {
            moments = fresh;
            Set<PersonId> writers =
                    fresh.stream().flatMap(moment -> moment.writers().stream()).collect(Collectors.toSet());
            people = visit.house().people().persons(writers);
            shown = -1;
            layOut();
            show(indexOf(wanted));
        }
        restore.setVisible(visit.may(Action.WRITE_TEXT));
    }

    private int indexOf(int version) {
        int index = 0;
        while (index < moments.size() - 1 && moments.get(index).version() < version) {
            index++;
        }
        return index;
    }

    private void layOut() {
        boolean alone = moments.size() < 2;
        slider.setMax(Math.max(2, moments.size()));
        slider.setVisible(!alone);
        earlier.setVisible(!alone);
        later.setVisible(!alone);
        play.setVisible(!alone);
        list.setVisible(!alone);
        list.setItems(new ArrayList<>(moments).reversed());
        marks.removeAll();
        marks.setVisible(!alone);
        for (int n = 0; n < moments.size() && !alone; n++) {
            mark(n);
        }
    }

    private void mark(int n) {
        List<Revision> frozen = moments.get(n).frozen();
        if (!frozen.isEmpty()) {
            Button mark = new Button(say("reading.revision", frozen.getLast().number()), click -> {
                play(false);
                show(n);
            });
            mark.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            mark.addClassName("life-mark");
            mark.setTooltipText(names(frozen));
            mark.getStyle().set("--at", String.valueOf((double) n / (moments.size() - 1)));
            marks.add(mark);
        }
    }

    private void chosen(int index, boolean byHand) {
        if (byHand) {
            play(false);
        }
        show(index);
    }

    private void show(int index) {
        if (index == shown || index < 0 || index >= moments.size()) {
            return;
        }
        boolean moved = shown >= 0;
        shown = index;
        Moment moment = moments.get(index);
        slider.setValue(index + 1);
        slider.getElement()
                .executeJs(
                        "Promise.resolve(this.updateComplete).then(() =>"
                                + " this.querySelector('input')?.setAttribute('aria-valuetext', $0))",
                        name(moment));
        list.setValue(moment);
        earlier.setEnabled(index > 0);
        later.setEnabled(index < moments.size() - 1);
        restore.setEnabled(index < moments.size() - 1);
        words(moment, index == 0 ? null : moments.get(index - 1), moved);
    }

    private void words(Moment moment, @Nullable Moment before, boolean moved) {
        LiveText now = at(moment);
        Lines lines = before == null
                ? Lines.of(Body.read(now.doc()))
                : Lines.of(Body.read(at(before).doc()), Body.read(now.doc()), View.MARKUP);
        LifeText words = new LifeText(visit, lines, now.authors());
        text.removeAll();
        text.add(words);
        if (moved) {
            words.showChange();
        }
        tell(moment, before == null ? -1 : lines.changed());
    }

    private void tell(Moment moment, long changed) {
        where.removeAll();
        Span who = new Span(say(
                changed < 0 ? "life.begun" : "life.until",
                writers(moment),
                visit.house().moments().at(moment.at(), zone)));
        where.add(who);
        moment.frozen().forEach(revision -> {
            Span badge = new Span(name(revision));
            badge.addClassNames("badge", "badge-going");
            where.add(badge);
        });
        if (changed >= 0) {
            where.add(muted(say("life.changed", changed)));
        }
        where.add(muted(say("life.position", shown + 1, moments.size())));
    }

    /** The texts looked at last are kept, so that each is put together once while the life is played. */
    private LiveText at(Moment moment) {
        LiveText text = read.remove(moment.version());
        if (text == null) {
            text = visit.house().texts().readAt(visit.voice(), visit.edition().text(), moment.version());
        }
        read.put(moment.version(), text);
        if (read.size() > KEPT) {
            read.remove(read.keySet().iterator().next());
        }
        return text;
    }

    private void play(boolean on) {
        if (on == playing) {
            return;
        }
        says(on);
        if (!on) {
            pace.stop();
            return;
        }
        if (shown == moments.size() - 1) {
            show(0);
        }
        pace.next();
    }

    private void beat() {
        if (!playing) {
            return;
        }
        show(shown + 1);
        if (shown < moments.size() - 1) {
            pace.next();
        } else {
            play(false);
        }
    }

    /** While it is played, nobody wants each moment read aloud. */
    private void says(boolean plays) {
        playing = plays;
        play.setText(say(plays ? "life.pause" : "life.play"));
        play.setIcon((plays ? VaadinIcon.PAUSE : VaadinIcon.PLAY).create());
        where.getElement().setAttribute("aria-live", plays ? "off" : "polite");
    }

    private void askToRestore() {
        play(false);
        new RestoreDialog(visit, moments.get(shown), at(moments.get(shown)), this::restored).open();
    }

    private void restored(LiveText now) {
        readLife(now.version());
    }

    private String name(@Nullable Moment moment) {
        if (moment == null) {
            return "";
        }
        String when = visit.house().moments().at(moment.at(), zone);
        String name = say("life.name", when, writers(moment));
        return moment.frozen().isEmpty() ? name : name + " · " + names(moment.frozen());
    }

    private static String names(List<Revision> frozen) {
        return frozen.stream().map(LifePlace::name).collect(Collectors.joining(" · "));
    }

    private static String name(Revision revision) {
        return say("history.revision." + revision.occasion().name(), revision.number());
    }

    private String writers(Moment moment) {
        return moment.writers().stream().map(people::get).map(Person::name).collect(Collectors.joining(", "));
    }
}
