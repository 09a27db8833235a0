//! What stands in a photo's place until it is there: a colour, or a blurred sketch.

use bangvang_content::Gather as _;
use wasm_bindgen::{Clamped, JsCast as _};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, ImageData, window};

use super::thumb_hash::{self, Sketch};

/// Paints `placeholder` into a photo's frame; one that is neither colour nor `ThumbHash` paints nothing.
pub fn paint(frame: &HtmlElement, placeholder: &str) {
    let style = frame.style();
    let is_set = is_colour(placeholder) && {
        let _ = style.set_property("background-color", placeholder);
        style.get_property_value("background-color").is_ok_and(|colour| !colour.is_empty())
    };
    if !is_set {
        draw(frame, placeholder);
    }
}

/// Functions that make a colour of nothing but numbers.
const MADE: [&str; 10] = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color"];

/// Whether a text may be a colour: a name, a number, or what one of these makes. What asks the page for its own
/// values is data's none.
fn is_colour(text: &str) -> bool {
    text.split_once('(').is_none_or(|(name, rest)| MADE.contains(&name) && !rest.contains('('))
}

/// Draws a placeholder that is a sketch.
pub fn draw(frame: &HtmlElement, hash: &str) -> Option<()> {
    let window = window()?;
    // Each character that it gives stands for one byte.
    let bytes: Vec<u8> = window.atob(hash).ok()?.chars().map(|byte| byte as u8).gather();
    let Sketch { width, height, pixels } = thumb_hash::decode(&bytes, |x| js_sys::Math::cos(x.into()) as f32)?;
    let canvas: HtmlCanvasElement = window.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let brush: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&pixels), width, height).ok()?;
    brush.put_image_data(&image, 0.0, 0.0).ok()?;
    frame.append_child(&canvas).ok()?;
    Some(())
}
