package org.communique.ui.part;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.communique.notice.Foreseen;
import org.communique.people.Peopling;
import org.jspecify.annotations.Nullable;

/**
 * A dialog that asks before something is done, with words that say what it will do. Escape and a click beside it never
 * take what was typed without asking.
 */
public final class Ask extends Dialog {

    private final Button confirm = new Button();
    private final Button cancel = new Button(say("button.cancel"), click -> close());
    private List<Object> before = List.of();
    private boolean confirmable = true;
    /** What is asked behind this one, when it asks whether to leave that. */
    private @Nullable Ask behind;

    /**
     * @param titleKey what is asked
     * @param confirmKey what the button does
     * @param act done when confirmed; the dialog stays open when it was refused, with everything that was typed
     */
    public Ask(String titleKey, String confirmKey, Runnable act) {
        setHeaderTitle(say(titleKey));
        addClassName("ask");
        confirm.setText(say(confirmKey));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            if (Says.attempt(act)) {
                close();
            } else {
                confirm.setEnabled(confirmable);
            }
        });
        // Plain Enter makes a new line where words are written.
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, confirm);
        addDialogCloseActionListener(leaving -> leave());
        addOpenedChangeListener(change -> isAsked(change.isOpened()));
    }

    /** What is being asked on this screen at this moment. */
    public static Optional<Ask> openAt(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Ask.class));
    }

    private void isAsked(boolean now) {
        UI ui = UI.getCurrent();
        if (now) {
            behind = openAt(ui).orElse(null);
        }
        ComponentUtil.setData(ui, Ask.class, now ? this : behind);
        if (!now) {
            Says.errorIsOver();
        }
    }

    public Ask with(Component... content) {
        add(content);
        return this;
    }

    /** The confirming button, for dialogs whose words change with what is chosen. */
    public Button confirming() {
        return confirm;
    }

    @Override
    public void open() {
        before = entered();
        within(this).forEach(Ask::isHeardAtOnce);
        super.open();
    }

    private void leave() {
        beforeLeaving(!entered().equals(before), this::close);
    }

    /** Leaves what somebody was typing; when it would be lost, only after asking. */
    public static void beforeLeaving(boolean lost, Runnable leave) {
        if (!lost) {
            leave.run();
            return;
        }
        Ask sure = new Ask("leave.title", "leave.confirm", leave).with(new Paragraph(say("leave.what")));
        sure.cancel.setText(say("leave.go-on"));
        sure.open();
        sure.cancel.focus();
    }

    private List<Object> entered() {
        return within(this)
                .filter(HasValue.class::isInstance)
                .map(field -> (Object) ((HasValue<?, ?>) field).getOptionalValue())
                .toList();
    }

    /** Escape does not leave the field, so its words have to be known here before. */
    private static void isHeardAtOnce(Component field) {
        if (field instanceof HasValueChangeMode words && words.getValueChangeMode() == ValueChangeMode.ON_CHANGE) {
            words.setValueChangeMode(ValueChangeMode.EAGER);
        }
    }

    private static Stream<Component> within(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(Ask::within));
    }

    /** Whether what is chosen can be confirmed as it stands. */
    public void canBeConfirmed(boolean can) {
        confirmable = can;
        confirm.setEnabled(can);
    }

    /** What is asked here is over: it says why and is not confirmed any more. Words that were typed stay for copying. */
    public void isOver(String why) {
        Paragraph over = new Paragraph(why);
        over.addClassName("ask-over");
        over.getElement().setAttribute("role", "alert");
        addComponentAsFirst(over);
        confirm.setVisible(false);
        cancel.setText(say("button.close"));
    }

    /** Asks for a reason and does something with it, once it is opened. */
    public static Ask reason(String titleKey, String explanation, String confirmKey, int most, Consumer<String> act) {
        TextArea reason = Fields.passage("field.reason", most);
        return new Ask(titleKey, confirmKey, () -> {
                    Fields.require(List.of(reason));
                    act.accept(reason.getValue());
                })
                .with(new Paragraph(explanation), reason);
    }

    /** Says who gets a mail by what is asked here, and which. */
    public <T> Ask foretelling(Peopling people, Supplier<Foreseen<T>> act) {
        Foretold foretold = new Foretold(this, people);
        foretold.of(act);
        return with(foretold);
    }
}
