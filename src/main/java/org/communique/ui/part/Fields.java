package org.communique.ui.part;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;

/** The fields of forms: labelled, with their longest length, and marked where something is missing. */
public final class Fields {

    private Fields() {}

    public static TextField text(String key, int most) {
        TextField field = new TextField(say(key));
        field.setMaxLength(most);
        field.setWidthFull();
        return field;
    }

    public static TextField needed(String key, int most) {
        TextField field = text(key, most);
        return needed(field);
    }

    public static DatePicker day(String key) {
        DatePicker field = new DatePicker(say(key));
        field.setLocale(Locale.UK);
        field.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("d MMMM yyyy", "d MMM yyyy", "d.M.yyyy", "d/M/yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1));
        field.setWidthFull();
        return needed(field);
    }

    /** Says of a field that it has to be filled. */
    public static <F extends Component & HasValue<?, ?> & HasValidationProperties> F needed(F field) {
        field.setRequiredIndicatorVisible(true);
        field.setErrorMessage(say("field.needed"));
        return field;
    }

    /** Marks the fields that are empty, goes to the first of them, and tells whether all are filled. */
    public static boolean filled(List<? extends Component> fields) {
        List<? extends Component> empty = fields.stream()
                .filter(field -> field instanceof HasValue<?, ?> value && value.isEmpty())
                .toList();
        empty.forEach(field -> ((HasValidationProperties) field).setInvalid(true));
        empty.stream().findFirst().ifPresent(Fields::goTo);
        return empty.isEmpty();
    }

    /** Brings a field before the eyes and puts the cursor into it. */
    public static void goTo(Component field) {
        field.scrollIntoView();
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
