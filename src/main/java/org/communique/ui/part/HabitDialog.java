package org.communique.ui.part;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import org.communique.notice.Habit;
import org.communique.notice.Outbox;

/** Lets the person at the desk say how often mails may come. */
public final class HabitDialog {

    private final Outbox outbox;
    private final Me me;
    private final RadioButtonGroup<Habit> habit = new RadioButtonGroup<>();

    public HabitDialog(Outbox outbox, Me me) {
        this.outbox = outbox;
        this.me = me;
        habit.setLabel(say("habit.label"));
        habit.setItems(Habit.values());
        habit.setItemLabelGenerator(one -> say("habit." + one.name()));
        habit.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        habit.setValue(outbox.habit(me.voice().person().value()));
    }

    public void open() {
        new Ask("habit.title", "habit.confirm", this::keep)
                .with(new Paragraph(say("habit.what", me.person().email())), habit)
                .open();
    }

    private void keep() {
        outbox.keepHabit(me.voice().person().value(), habit.getValue());
        Says.done(say("habit.done"));
    }
}
