//! Photos and files of a feed's entry.

use super::feed::one;
use crate::article::{Article, Block};
use crate::html::{self, Node};
use crate::photo::Photo;
use crate::text::{digits, has};
use crate::url::safe_src;

/// Characters of a description that is a caption, and not that of the whole entry.
const CAPTION: usize = 300;

/// Takes what an entry has by Media RSS; of a group, which holds one photo in many sizes,
/// the widest.
pub(super) fn take(entry: Node<'_>, article: &mut Article) {
    let mut take = |node, around| enclose(node, "url", around, article);
    entry.each("media:content").for_each(|node| take(node, entry));
    for group in entry.each("media:group") {
        let widest = group.each("media:content").max_by_key(|node| pixels(*node, "width"));
        widest.into_iter().chain(group.each("media:thumbnail")).for_each(|node| take(node, group));
    }
    let inside = entry.each("media:content").flat_map(|node| node.each("media:thumbnail"));
    inside.chain(entry.each("media:thumbnail")).for_each(|node| take(node, entry));
}

/// A photo becomes the cover, anything else a file. What the element doesn't say of it may
/// stand in the one `around` it.
pub(super) fn enclose(node: Node<'_>, key: &str, around: Node<'_>, article: &mut Article) {
    let Some(src) = node.attribute(key).and_then(safe_src) else { return };
    let media = node.attribute("type");
    let by_name = || html::is_photo(&src) || node.name().starts_with("media:") && node.attribute("medium").is_none();
    let is_photo = node.name() == "media:thumbnail"
        || node.attribute("medium") == Some("image")
        || media.map_or_else(by_name, |media| media.starts_with("image/"));
    // The face of whoever wrote it isn't what it is about.
    if is_photo && has(&src, "gravatar.com/avatar") {
        return;
    }
    if is_photo {
        return cover(photo(src, node, around), article);
    }
    let last = src.rsplit('/').find(|part| !part.is_empty()).unwrap_or(&src).to_owned();
    article.body.push(Block::File {
        title: last,
        bytes: node.attribute("length").and_then(digits).filter(|bytes| *bytes > 0),
        media: media.map(str::to_owned),
        href: src,
    });
}

/// The `image` of an item: an address, or what the one of a channel has.
pub(super) fn image(entry: Node<'_>, article: &mut Article) {
    let Some(image) = entry.each("image").next() else { return };
    if let Some(src) = one(image, "url").or_else(|| one(entry, "image")).as_deref().and_then(safe_src) {
        cover(Photo { src, ..Photo::default() }, article);
    }
}

/// Gives an article its cover, unless it has one or shows the photo in its text; a cover
/// that is the same photo learns what is said of it.
fn cover(photo: Photo, article: &mut Article) {
    let is_shown = article.photos().iter().any(|known| known.src == photo.src);
    match &mut article.cover {
        Some(known) if known.src == photo.src => {
            known.caption = photo.caption.or(known.caption.take());
            known.credit = photo.credit.or(known.credit.take());
            if photo.width.is_some() {
                (known.width, known.height) = (photo.width, photo.height);
            }
        }
        None if !is_shown => article.cover = Some(photo),
        _ => {}
    }
}

fn photo(src: String, node: Node<'_>, around: Node<'_>) -> Photo {
    let said = |name| one(node, name).or_else(|| one(around, name));
    let mut photo = Photo { src, credit: said("media:credit"), ..Photo::default() };
    if let (Some(width), Some(height)) = (pixels(node, "width"), pixels(node, "height")) {
        (photo.width, photo.height) = (Some(width), Some(height));
    }
    if let Some(text) = said("media:description").filter(|text| text.chars().count() <= CAPTION) {
        html::caption(&mut photo, &text);
    }
    photo
}

fn pixels(node: Node<'_>, name: &str) -> Option<u32> {
    let pixels = node.attribute(name).and_then(|pixels| digits(pixels.trim()))?;
    u32::try_from(pixels).ok().filter(|pixels| *pixels > 0)
}
