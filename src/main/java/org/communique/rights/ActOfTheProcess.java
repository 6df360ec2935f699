package org.communique.rights;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a service verb that no person calls, so that no right is asked: the process or the sign-in does. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ActOfTheProcess {

    /** Why nobody's right is asked here. */
    String value();
}
