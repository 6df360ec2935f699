package org.communique.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Who may ask for what outside the desks: health for everybody, metrics at the port of those who run the program, and
 * public pages without session or cookie.
 */
@Configuration(proxyBeanMethods = false)
class PublicSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain healthChain(HttpSecurity http, Environment environment) throws Exception {
        return stateless(http)
                .securityMatcher("/actuator/**", "/livez", "/readyz")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/livez", "/readyz", "/actuator/health", "/actuator/health/**", "/actuator/info")
                        .permitAll()
                        .requestMatchers(request -> cameToThePortOfItsOwn(request, environment))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Where {@code management.server.port} names another port than that of the pages, whoever reaches it is trusted. */
    private static boolean cameToThePortOfItsOwn(HttpServletRequest request, Environment environment) {
        Integer own = environment.getProperty("local.management.port", Integer.class);
        return ManagementPortType.get(environment) == ManagementPortType.DIFFERENT
                && own != null
                && request.getLocalPort() == own;
    }

    /** Comes after the desk's chain and takes all that is left, also addresses at which nothing is. */
    @Bean
    @Order(1000)
    SecurityFilterChain publicChain(HttpSecurity http) throws Exception {
        return stateless(http)
                .securityMatcher("/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    StrictHeaders.on(headers);
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                });
    }

    /** Addresses that no browser makes: refused in our words, before any chain. */
    @Bean
    RequestRejectedHandler oddAddresses() {
        return (request, response, odd) -> {
            StrictHeaders.on(response);
            response.sendError(400);
        };
    }
}
