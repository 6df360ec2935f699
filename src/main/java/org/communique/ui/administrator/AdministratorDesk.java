package org.communique.ui.administrator;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.communique.ui.Shell;

/** Keeps people and organizations. */
@Route(value = "administration", layout = Shell.class)
@RolesAllowed("ADMINISTRATOR")
public class AdministratorDesk extends Main {}
