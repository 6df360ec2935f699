package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;

/** Fields as the secretariat's forms have them, each with its label and, where needed, what it is for. */
final class Fields {

    private Fields() {}

    static TextField text(String key, int most) {
        TextField field = new TextField(say(key));
        field.setMaxLength(most);
        field.setWidthFull();
        return field;
    }

    static TextField needed(String key, int most) {
        TextField field = text(key, most);
        field.setRequiredIndicatorVisible(true);
        field.setErrorMessage(say("field.needed"));
        return field;
    }

    static DatePicker day(String key) {
        DatePicker field = new DatePicker(say(key));
        field.setLocale(Locale.UK);
        field.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("d MMMM yyyy", "d MMM yyyy", "d.M.yyyy", "d/M/yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1));
        field.setWidthFull();
        field.setRequiredIndicatorVisible(true);
        field.setErrorMessage(say("field.needed"));
        return field;
    }

    /** Marks the fields that are empty, goes to the first of them, and tells whether all are filled. */
    static boolean filled(List<? extends Component> fields) {
        List<? extends Component> empty = fields.stream()
                .filter(field -> field instanceof HasValue<?, ?> value && value.isEmpty())
                .toList();
        empty.forEach(field -> ((HasValidationProperties) field).setInvalid(true));
        empty.stream().findFirst().ifPresent(Fields::goTo);
        return empty.isEmpty();
    }

    static void goTo(Component field) {
        field.scrollIntoView();
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
