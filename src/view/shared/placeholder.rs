//! What stands in a photo's place until it is there: a colour, or a blurred sketch.

use bangvang_content::Gather as _;
use wasm_bindgen::{Clamped, JsCast as _};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, ImageData, window};

use super::thumb_hash::{self, Sketch};

/// Paints `placeholder` into a photo's frame; one that is neither colour nor `ThumbHash` paints nothing.
pub fn paint(frame: &HtmlElement, placeholder: &str) {
    let style = frame.style();
    let _ = style.set_property("background-color", placeholder);
    if style.get_property_value("background-color").is_ok_and(|colour| colour.is_empty()) {
        draw(frame, placeholder);
    }
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
