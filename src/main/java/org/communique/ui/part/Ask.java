package org.communique.ui.part;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Consumer;

/** A dialog that asks before something is done, with words that say what it will do. */
public final class Ask extends Dialog {

    private final Button confirm = new Button();
    private final Button cancel = new Button(say("button.cancel"), click -> close());
    private boolean confirmable = true;

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
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(
                change -> ComponentUtil.setData(UI.getCurrent(), Ask.class, change.isOpened() ? this : null));
    }

    /** What is being asked on this screen at this moment. */
    public static Optional<Ask> openAt(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Ask.class));
    }

    public Ask with(Component... content) {
        add(content);
        return this;
    }

    /** The confirming button, for dialogs whose words change with what is chosen. */
    public Button confirming() {
        return confirm;
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

    /** Asks for a reason and does something with it. */
    public static void reason(String titleKey, String explanation, String confirmKey, Consumer<String> act) {
        TextArea reason = new TextArea(say("field.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        new Ask(titleKey, confirmKey, () -> act.accept(reason.getValue()))
                .with(new Paragraph(explanation), reason)
                .open();
    }
}
