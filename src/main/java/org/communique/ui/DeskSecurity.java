package org.communique.ui;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.communique.people.signin.KnownBrowser;
import org.communique.people.signin.WhoAsks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The way to the desks: signing in, a session with a cookie, signing out. The only chain that knows Vaadin. */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {

    private static final String SIGN_IN = "/signin";

    /** Vaadin's client builds functions from strings and styles elements in place; it fetches from here only. */
    private static final String DESK_CONTENT = "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; "
            + "manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** The sign-in page is plain HTML and needs none of that. */
    private static final String PLAIN_CONTENT =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(100)
    SecurityFilterChain deskChain(
            HttpSecurity http, NavigationAccessControl views, VaadinDefaultRequestCache asked, KnownBrowser browser)
            throws Exception {
        views.setLoginView(SIGN_IN);
        asked.setDelegateRequestCache(plainAddresses());
        return http.securityMatcher("/desk/**", "/VAADIN/**", "/signin/**", "/signout")
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin ->
                                vaadin.anyRequest(AuthorizedUrl::authenticated).logoutSuccessHandler(backToSignIn()))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/VAADIN/**", "/signin/**").permitAll())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .successHandler(onwards(browser))
                        .failureUrl("/signin?error"))
                .logout(out -> out.logoutUrl("/signout").addLogoutHandler(browser))
                .addFilterAfter(
                        new WhoAsks(browser, new HttpSessionSecurityContextRepository()),
                        SecurityContextHolderFilter.class)
                .headers(DeskSecurity::headers)
                .build();
    }

    /** To where somebody wanted to go, with a browser that is known from now on. */
    private static AuthenticationSuccessHandler onwards(KnownBrowser browser) {
        SavedRequestAwareAuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setDefaultTargetUrl("/desk");
        return (request, response, who) -> {
            browser.isNowOf(who, request, response);
            onwards.onAuthenticationSuccess(request, response, who);
        };
    }

    /** Where somebody wanted to go is remembered in the session alone, without a mark in the address. */
    private static RequestCache plainAddresses() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Also for those who sign out on a desk, where the answer is not a page but a message to Vaadin's client. */
    private static LogoutSuccessHandler backToSignIn() {
        SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl("/signin?out");
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        RequestMatcher plain = PathPatternRequestMatcher.withDefaults().matcher("/signin/**");
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        plain, new ContentSecurityPolicyHeaderWriter(PLAIN_CONTENT)))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(plain), new ContentSecurityPolicyHeaderWriter(DESK_CONTENT)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
