package org.communique.ui.part;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** A dialog that asks before something is done, with words that say what it will do. */
public final class Ask extends Dialog {

    private final Button confirm = new Button();

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
                confirm.setEnabled(true);
            }
        });
        Button cancel = new Button(say("button.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, confirm);
    }

    public Ask with(Component... content) {
        add(content);
        return this;
    }

    /** The confirming button, for dialogs whose words change with what is chosen. */
    public Button confirming() {
        return confirm;
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
