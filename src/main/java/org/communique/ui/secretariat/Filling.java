package org.communique.ui.secretariat;

import com.vaadin.flow.component.HasValue;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills fields without taking anything from a person: what was typed stays. What one text brought is replaced by what the
 * next one brings, and a suggestion replaces suggestions only.
 */
final class Filling {

    /** With what each field was filled: where it reads otherwise, a person has typed. */
    private final Map<HasValue<?, ?>, Object> filled = new IdentityHashMap<>();

    private final Set<HasValue<?, ?>> brought = new HashSet<>();

    /** Fills in what follows from other fields. */
    <V> void suggest(HasValue<?, V> field, @Nullable V value) {
        if (!isTyped(field) && !brought.contains(field)) {
            fill(field, value);
        }
    }

    /** Fills in what a text says; where it says nothing, what the text before it said goes. */
    <V> void bring(HasValue<?, V> field, @Nullable V value) {
        if (isTyped(field)) {
            return;
        }
        boolean says = value != null && !value.equals(field.getEmptyValue());
        if (says || brought.contains(field)) {
            fill(field, value);
        }
        if (says) {
            brought.add(field);
        } else {
            brought.remove(field);
        }
    }

    private <V> void fill(HasValue<?, V> field, @Nullable V value) {
        V whole = value == null ? field.getEmptyValue() : value;
        filled.put(field, whole);
        field.setValue(whole);
    }

    private boolean isTyped(HasValue<?, ?> field) {
        return !field.isEmpty() && !field.getValue().equals(filled.get(field));
    }
}
