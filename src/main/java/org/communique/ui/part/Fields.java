package org.communique.ui.part;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.communique.people.PlainWords;
import org.communique.rights.Refused;

/** The fields of forms: labelled, and each with the sentence of what cannot be kept in it at its own place. */
public final class Fields {

    /** What is wrong with a field as it stands, in a sentence; empty when nothing is. */
    @FunctionalInterface
    private interface Check {
        String fault();
    }

    private Fields() {}

    /** Words on one line, or none. */
    public static TextField text(String key, int most) {
        return line(key, words -> PlainWords.lineOrNone(words, most));
    }

    /** Words on one line that have to be there. */
    public static TextField needed(String key, int most) {
        TextField field = line(key, words -> PlainWords.line(words, most));
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private static TextField line(String key, Consumer<String> rule) {
        TextField field = new TextField(say(key));
        field.setWidthFull();
        return checked(field, rule);
    }

    /** A passage of several lines that has to be there. */
    public static TextArea passage(String key, int most) {
        TextArea field = new TextArea(say(key));
        field.setWidthFull();
        field.setMinRows(3);
        field.setRequiredIndicatorVisible(true);
        return checked(field, words -> PlainWords.text(words, most));
    }

    public static EmailField address(String key, int most) {
        EmailField field = new EmailField(say(key));
        field.setI18n(new EmailField.EmailFieldI18n().setPatternErrorMessage(say("field.no-address")));
        field.setRequiredIndicatorVisible(true);
        return checked(field, words -> PlainWords.line(words, most));
    }

    public static DatePicker day(String key) {
        DatePicker field = new DatePicker(say(key));
        field.setLocale(Locale.UK);
        field.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("d MMMM yyyy", "d MMM yyyy", "d.M.yyyy", "d/M/yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setBadInputErrorMessage(say("field.no-day")));
        field.setWidthFull();
        return needed(field);
    }

    /** A day and a time of it. */
    public static DateTimePicker moment(String label) {
        DateTimePicker field = new DateTimePicker(label);
        field.setLocale(Locale.UK);
        field.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setBadInputErrorMessage(say("field.no-moment"))
                .setIncompleteInputErrorMessage(say("field.half-a-moment")));
        return needed(field);
    }

    /** Says of a field that it has to be filled. */
    public static <V, F extends Component & InputField<?, V> & HasValidationProperties & HasValidator<V>> F needed(
            F field) {
        field.setRequiredIndicatorVisible(true);
        return checked(field, value -> {});
    }

    /**
     * Has a field say itself what is wrong with it: when it is left and when the form is sent, not while it is typed.
     *
     * @param rule refuses what cannot be kept
     */
    public static <V, F extends Component & InputField<?, V> & HasValidationProperties & HasValidator<V>> F checked(
            F field, Consumer<V> rule) {
        field.setManualValidation(true);
        ComponentUtil.setData(field, Check.class, () -> fault(field, rule));
        field.addValueChangeListener(change -> {
            if (field.isInvalid()) {
                isGood(field);
            }
        });
        field.addValidationStatusChangeListener(change -> isGood(field));
        if (field instanceof Focusable<?> focusable) {
            focusable.addBlurListener(left -> {
                if (!field.isEmpty()) {
                    isGood(field);
                }
            });
        }
        return field;
    }

    private static <V, F extends Component & InputField<?, V> & HasValidator<V>> String fault(
            F field, Consumer<V> rule) {
        ValidationResult own = field.getDefaultValidator().apply(field.getValue(), null);
        if (own.isError()) {
            // Every kind of fault has its sentence in the field, but for the one that is the same everywhere.
            return own.getErrorMessage().isEmpty() ? say("field.needed") : own.getErrorMessage();
        }
        try {
            rule.accept(field.getValue());
            return "";
        } catch (Refused refused) {
            return refused.code().equals("words.missing") ? say("field.needed") : Says.sentence(refused);
        }
    }

    /** Marks a field with what is wrong with it, and tells whether nothing is. */
    public static boolean isGood(Component field) {
        String fault = ComponentUtil.getData(field, Check.class).fault();
        HasValidationProperties marked = (HasValidationProperties) field;
        marked.setErrorMessage(fault);
        marked.setInvalid(!fault.isEmpty());
        return fault.isEmpty();
    }

    /** @throws Refused when a field cannot be kept as it stands; each is marked and the first has the cursor */
    public static void require(List<? extends Component> fields) {
        List<? extends Component> wrong = fields.stream()
                .filter(Component::isVisible)
                .filter(field -> !isGood(field))
                .toList();
        if (!wrong.isEmpty()) {
            goTo(wrong.getFirst());
            throw new Refused("fields.marked");
        }
    }

    /** Brings a field before the eyes and puts the cursor into it. */
    public static void goTo(Component field) {
        field.scrollIntoView();
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
