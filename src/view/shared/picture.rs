//! A photo in the type and size that suits the browser.

use bangvang_content::{Gather as _, Photo, concat, join};
use bangvang_markup::html;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlImageElement};
use yew::{AttrValue, Callback, Html};

use super::address::resolve;
use crate::task;

/// A photo without what stands around it.
pub struct Picture<'a> {
    /// The photo.
    pub photo: &'a Photo,
    /// What its addresses are relative to.
    pub base: &'a str,
    /// How wide it shows, as the `sizes` of an `img`.
    pub sizes: AttrValue,
    /// Whether it waits until it is near.
    pub is_lazy: bool,
    /// Called with whether it came: once it is decoded, or failed.
    pub on_end: Callback<bool>,
}

impl Picture<'_> {
    /// `picture` with an `img` in it.
    pub fn html(&self) -> Html {
        let photo = self.photo;
        let mut media: Vec<&str> = Vec::new();
        for one in photo.sources.iter().filter_map(|one| one.media.as_deref()) {
            if !media.contains(&one) {
                media.push(one);
            }
        }
        let source = |media: &str| {
            let srcset = self.srcset(Some(media))?;
            Some(html! { <source type={media.to_owned()} {srcset} sizes={self.sizes.clone()} /> })
        };
        let plain = self.srcset(None);
        let on_end = self.on_end.clone();
        let end = Callback::from(move |event: Event| ended(&event, on_end.clone()));
        let pixels = |number: Option<u32>| number.map(|px| px.to_string());
        html! {
            // `loading` stands before the addresses: set after them it comes too late in some browsers.
            <picture>
                { for media.into_iter().filter_map(source) }
                <img part="image" loading={if self.is_lazy { "lazy" } else { "eager" }} sizes={plain.as_ref().map(|_| self.sizes.clone())} srcset={plain} src={resolve(&photo.src, self.base)}
                    alt={photo.alt.clone().unwrap_or_default()} width={pixels(photo.width)} height={pixels(photo.height)}
                    decoding="async" onload={&end} onerror={end} />
            </picture>
        }
    }

    /// The sizes of one media type, or of those that name none, the photo itself among these. A type that comes in
    /// small only would keep the browser from the photo.
    fn srcset(&self, media: Option<&str>) -> Option<String> {
        let photo = self.photo;
        let fitting = || photo.sources.iter().filter(|one| one.media.as_deref() == media);
        let widest = fitting().filter_map(|one| one.width).max();
        let own = photo.width.filter(|own| widest.is_some_and(|widest| widest < *own));
        if media.is_some() && own.zip(widest).is_some_and(|(own, widest)| widest.saturating_mul(2) < own) {
            return None;
        }
        let own = own.filter(|_| media.is_none()).map(|own| self.candidate(&photo.src, Some(own)));
        let entries: Vec<String> = fitting().map(|one| self.candidate(&one.src, one.width)).chain(own).gather();
        (!entries.is_empty()).then(|| join(&entries, ", "))
    }

    /// An address and its width, as a `srcset` has them. A comma or a space in an address would end the entry.
    fn candidate(&self, src: &str, width: Option<u32>) -> String {
        let src = resolve(src, self.base).replace(',', "%2C").replace(' ', "%20");
        width.map_or_else(|| src.clone(), |width| concat(&[src.as_str(), " ", &width.to_string(), "w"]))
    }
}

fn ended(event: &Event, on_end: Callback<bool>) {
    let img = event.target().and_then(|img| img.dyn_into::<HtmlImageElement>().ok());
    let Some(img) = img.filter(|_| event.type_() == "load") else { return on_end.emit(false) };
    task::begin(Box::pin(async move {
        // What can't be decoded in advance is drawn as well as it can be.
        let _ = JsFuture::from(img.decode()).await;
        on_end.emit(true);
    }));
}
