//! Light or dark as the page is, not as the system is.

use wasm_bindgen::JsCast as _;
use web_sys::{CssStyleDeclaration, Element, HtmlElement, ShadowRoot, window};

/// Puts the classes of `theme` on the view: `light` and `dark` bring their own surface, `auto` has the page's.
pub fn apply(host: &HtmlElement, view: &Element, theme: &str) {
    let dark = match theme {
        "light" => false,
        "dark" => true,
        // A page that is dark, by its color-scheme or its own rules, writes in light letters.
        _ => style(host).and_then(|style| style.get_property_value("color").ok()).is_some_and(|ink| is_light(&ink)),
    };
    let classes = view.class_list();
    let _ = classes.toggle_with_force("bangvang--dark", dark);
    let _ = classes.toggle_with_force("bangvang--own", theme != "auto");
    if let (Some(view), Some(page)) =
        (view.dyn_ref::<HtmlElement>(), (theme == "auto").then(|| surface(host)).flatten())
    {
        // What sticks while the list scrolls under it needs the page's own ground.
        let _ = view.style().set_property("--_page", &page);
    }
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

/// The numbers of a computed colour, `rgb(27, 27, 27)` or `rgba(0, 0, 0, 0)`, without what is after a point.
fn numbers(colour: &str) -> impl Iterator<Item = u32> + '_ {
    let parts = colour.split(|c: char| !c.is_ascii_digit() && c != '.').filter(|part| !part.is_empty());
    parts.map(|part| part.split('.').next().and_then(|whole| whole.parse().ok()).unwrap_or(0))
}

/// Whether what is behind shows through.
fn is_clear(colour: &str) -> bool {
    colour == "transparent" || (colour.starts_with("rgba(") && numbers(colour).nth(3) == Some(0))
}

fn is_light(colour: &str) -> bool {
    let weighted: u32 = numbers(colour).take(3).zip([299, 587, 114]).map(|(part, weight)| part * weight).sum();
    weighted > 140_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_letters_mean_a_dark_page() {
        assert!(is_light("rgb(255, 255, 255)"));
        assert!(!is_light("rgb(27, 27, 27)"));
        assert!(!is_light("color(srgb 0.1 0.1 0.1)"));
    }

    #[test]
    fn a_clear_ground_is_no_ground() {
        assert!(is_clear("rgba(0, 0, 0, 0)"));
        assert!(!is_clear("rgb(0, 0, 0)"));
        assert!(is_clear("rgba(0, 0, 0, 0.5)"));
    }
}
