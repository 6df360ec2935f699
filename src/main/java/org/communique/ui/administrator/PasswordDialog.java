package org.communique.ui.administrator;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.communique.people.Peopling;
import org.communique.people.Person;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Me;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.Says;

/** Shows a new password this once, with a button that copies it. */
class PasswordDialog extends Dialog {

    /** Copies where the browser allows it, else marks the words for copying by hand. */
    private static final String COPY = """
            const field = this.inputElement;
            field.select();
            return navigator.clipboard
                ? navigator.clipboard.writeText(field.value).then(() => true, () => false)
                : document.execCommand('copy');""";

    private PasswordDialog(Person person, String password) {
        addClassName("ask");
        setHeaderTitle(say("admin.password-of", person.name()));
        setCloseOnOutsideClick(false);
        TextField field = new TextField(say("admin.password"));
        field.setValue(password);
        field.setReadOnly(true);
        field.setWidthFull();
        field.addClassName("password-shown");
        Button copy = Pieces.button("admin.copy", () -> copy(field));
        add(new Paragraph(say("admin.password-once", person.email())), Pieces.row("password-row", field, copy));
        getFooter().add(Pieces.primary("admin.password-noted", this::close));
    }

    static void ask(Peopling people, Me me, Person person) {
        new Ask("admin.new-password", "admin.new-password-confirm", () -> {
                    String password = people.newPassword(me.voice(), person.id());
                    new PasswordDialog(person, password).open();
                })
                .with(new Paragraph(say("admin.new-password-what", person.name())))
                .open();
    }

    private static void copy(TextField field) {
        field.getElement().executeJs(COPY).then(Boolean.class, copied -> {
            if (copied) {
                Says.done(say("admin.copied"));
            } else {
                Says.error(say("admin.not-copied"));
            }
        });
    }
}
