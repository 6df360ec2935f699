package org.communique.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies, follows no redirects and shows everything. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    public Visitor(int port) {
        base = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    HttpResponse<String> get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header(header, value)
                .build());
    }

    HttpResponse<String> head(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).HEAD().build());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Opens the sign-in page for its token and sends the form. */
    HttpResponse<String> signIn(String email, String password) {
        return post("/signin", Map.of("_csrf", token(), "email", email, "password", password));
    }

    public String token() {
        var token = TOKEN.matcher(get("/signin").body());
        if (!token.find()) {
            throw new AssertionError("The sign-in page has no token");
        }
        return token.group(1);
    }

    List<String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getValue())
                .toList();
    }

    void keeps(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), cookie);
    }

    void forget(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(base), cookie));
    }

    /** Another window on another device, with nothing but the sign-in of this one. */
    Visitor withTheSignInOf(Visitor other) {
        other.cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("communique-sign-in"))
                .forEach(cookie -> cookies.getCookieStore().add(URI.create(base), cookie));
        return this;
    }

    /** The cookies as a browser would send them, for connections that this browser does not make itself. */
    public Optional<String> cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .reduce((one, other) -> one + "; " + other);
    }

    /** All headers but the clock. */
    static Map<String, List<String>> headers(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
