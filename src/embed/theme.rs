//! Light or dark as the page is, not as the system is.

use bangvang_content::concat;
use wasm_bindgen::JsCast as _;
use web_sys::{CssStyleDeclaration, Element, HtmlElement, ShadowRoot, window};

/// Text lighter than this, in thousandths, is for a dark ground, where nothing else tells.
const WHITE: u32 = 750;

/// Puts the classes of `theme` on the view: `light` and `dark` bring their own surface, `auto` has the page's.
pub fn apply(host: &HtmlElement, view: &Element, theme: &str) {
    let is_auto = theme == "auto";
    let own = || own(host, view, "background-color", "--bangvang-background").filter(|colour| !is_clear(colour));
    let ground = if is_auto { own().or_else(|| surface(host)) } else { None };
    let dark = theme == "dark" || (is_auto && is_dark(host, view, ground.as_deref()));
    let classes = view.class_list();
    let _ = classes.toggle_with_force("bangvang--dark", dark);
    let _ = classes.toggle_with_force("bangvang--own", theme != "auto");
    if let Some(view) = view.dyn_ref::<HtmlElement>() {
        // What sticks while the list scrolls under it needs the page's own ground; with none, the style sheet's.
        let _ = view.style().set_property("--_page", ground.as_deref().unwrap_or_default());
    }
}

/// Whether a page is dark: its ground is darker than its letters. Without a ground of its own it has that of
/// its `color-scheme`.
fn is_dark(host: &HtmlElement, view: &Element, ground: Option<&str>) -> bool {
    let Some(style) = style(host) else { return false };
    let get = |name: &str| style.get_property_value(name).unwrap_or_default();
    let ink = own(host, view, "color", "--bangvang-text").unwrap_or_else(|| get("color"));
    let (ink, scheme) = (lightness(&ink), get("color-scheme"));
    if let Some(ground) = ground {
        return ink > lightness(ground);
    }
    match (scheme.contains("light"), scheme.contains("dark")) {
        (false, true) => true,
        (true, false) => false,
        _ => ink > WHITE,
    }
}

/// The colour that a page gives to the view by a property of its own, in whatever way it is written there.
fn own(host: &HtmlElement, view: &Element, property: &str, name: &str) -> Option<String> {
    let given = style(host)?.get_property_value(name).ok()?;
    if given.trim().is_empty() {
        return None;
    }
    let (drawn, view) = (style(view)?, view.dyn_ref::<HtmlElement>()?.style());
    view.set_property(property, &concat(&["var(", name, ")"])).ok()?;
    let colour = drawn.get_property_value(property).ok();
    let _ = view.remove_property(property);
    colour
}

/// The colour of the nearest element around `host` that has one.
fn surface(host: &HtmlElement) -> Option<String> {
    let mut at: Option<Element> = Some(host.clone().into());
    while let Some(element) = at {
        let colour = style(&element).and_then(|style| style.get_property_value("background-color").ok());
        if let Some(colour) = colour.filter(|colour| !is_clear(colour)) {
            return Some(colour);
        }
        at = element.parent_element().or_else(|| Some(element.get_root_node().dyn_into::<ShadowRoot>().ok()?.host()));
    }
    None
}

fn style(element: &Element) -> Option<CssStyleDeclaration> {
    window()?.get_computed_style(element).ok().flatten()
}

/// The numbers of a computed colour, such as `rgb(27, 27, 27)` or `oklch(0.9 0.02 70)`, in thousandths.
fn numbers(colour: &str) -> impl Iterator<Item = u32> + '_ {
    // A name of a space, `display-p3`, may have a digit in it.
    let values =
        if colour.starts_with("color(") { colour.split_once(' ').map_or("", |(_, rest)| rest) } else { colour };
    let parts = values.split(|c: char| !c.is_ascii_digit() && c != '.').filter(|part| !part.is_empty());
    parts.map(|part| {
        let (whole, rest) = part.split_once('.').unwrap_or((part, ""));
        let rest = rest.bytes().chain(*b"000").take(3).fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'));
        whole.parse().unwrap_or(0_u32).min(1000) * 1000 + rest
    })
}

/// Whether what is behind shows through.
fn is_clear(colour: &str) -> bool {
    let has_share = colour.starts_with("rgba(") || colour.contains('/');
    colour == "transparent" || (has_share && numbers(colour).nth(3) < Some(500))
}

/// How light a computed colour is, in thousandths.
fn lightness(colour: &str) -> u32 {
    let seen = || numbers(colour).take(3).zip([299, 587, 114]).map(|(part, weight)| part * weight).sum::<u32>() / 1000;
    match colour.split('(').next() {
        Some("rgb" | "rgba") => seen() / 255,
        Some("color") => seen(),
        Some("oklch" | "oklab") => numbers(colour).next().unwrap_or(0),
        _ => numbers(colour).next().unwrap_or(0) / 100,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lightness_is_read_from_every_kind_of_computed_colour() {
        for (colour, expected) in [
            ("rgb(255, 255, 255)", 1000),
            ("rgb(0, 0, 0)", 0),
            ("rgb(153, 153, 153)", 600),
            ("color(srgb 0.9 0.9 0.9)", 900),
            ("color(display-p3 1 1 1)", 1000),
            ("oklch(0.97 0.01 70)", 970),
            ("lab(25.5 0 0)", 255),
        ] {
            assert_eq!(lightness(colour), expected, "{colour}");
        }
    }

    #[test]
    fn a_clear_ground_is_no_ground() {
        assert!(is_clear("rgba(0, 0, 0, 0)"));
        assert!(!is_clear("rgb(0, 0, 0)"));
        assert!(is_clear("rgba(0, 0, 0, 0.25)"));
        assert!(!is_clear("rgba(0, 0, 0, 0.5)"));
        assert!(is_clear("color(srgb 0 0 0 / 0)"));
    }
}
