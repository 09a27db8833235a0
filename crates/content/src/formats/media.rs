//! Photos and files of a feed's entry.

use super::feed::{one, said};
use crate::article::{Article, Block};
use crate::gather::Gather as _;
use crate::html::{self, Node};
use crate::photo::Photo;
use crate::scope::Scope;
use crate::text::{digits, fold, has, is_digit, is_letter, is_listed, tidy};
use crate::url::{file_name, last_part, safe_src, stem};

/// Characters of a description that is a caption, and not that of the whole entry.
const CAPTION: usize = 300;
/// Photos of one entry.
const PHOTOS: usize = 100;
/// Photos and files of one entry that are looked at, in each way of naming them: each is sought among the others.
pub(super) const FILES: usize = 500;

/// Takes what an entry has by Media RSS. The photos beside the cover stand in the text, where that has none of its own.
pub(super) fn take(entry: Node<'_>, article: &mut Article, scope: &mut Scope<'_>) {
    let has_own = article.body.iter().any(|block| matches!(block, Block::Photo(_) | Block::Gallery(_)));
    for photo in contents(entry, article, scope) {
        let is_cover = article.cover.as_ref().is_none_or(|cover| is_same(cover, &photo));
        if is_cover || has_own {
            cover(photo, article);
        } else {
            article.body.push(Block::Photo(photo));
        }
    }
    let inside = entry.each("media:group").chain(entry.each("media:content"));
    let inside = inside.flat_map(|node| node.each("media:thumbnail").map(move |one| (one, node)));
    let thumbnails = inside.chain(entry.each("media:thumbnail").map(|node| (node, entry)));
    thumbnails.take(FILES).for_each(|(node, around)| enclose(node, "url", around, article, scope));
}

/// Whether two photos are one, be it in other sizes.
fn is_same(one: &Photo, other: &Photo) -> bool {
    name_of(&one.src) == name_of(&other.src)
}

/// The photos of an entry, each once; of a group, which holds one in many sizes, the widest. Files go under the text.
fn contents(entry: Node<'_>, article: &mut Article, scope: &mut Scope<'_>) -> Vec<Photo> {
    // What an entry says of a photo, it says of the first.
    let own =
        entry.each("media:content").enumerate().map(|(place, node)| (node, if place == 0 { entry } else { node }));
    let groups = entry.each("media:group").filter_map(|group| {
        let widest = group.each("media:content").max_by_key(|node| pixels(*node, "width"));
        widest.map(|node| (node, group))
    });
    let photos = own.chain(groups).take(FILES).filter_map(|(node, around)| read(node, "url", around, article, scope));
    // Some write one photo in many sizes without a group.
    let mut names = Vec::new();
    let mut is_new = |photo: &Photo| {
        let name = name_of(&photo.src);
        let is_new = names.len() < PHOTOS && !names.contains(&name);
        names.extend(is_new.then_some(name));
        is_new
    };
    photos.filter(|photo| is_new(photo)).gather()
}

/// What tells a photo from others, whatever its size: its name, or all of its address where that is but a number, or
/// that of a program which sends photos.
fn name_of(src: &str) -> String {
    let stem = stem(src);
    let is_size = |size: &str| size.split('x').all(|side| digits(side).is_some());
    let bare = stem.rsplit_once(&['-', '_'][..]).filter(|(_, size)| size.contains('x') && is_size(size));
    let name = bare.map_or(stem, |(bare, _)| bare);
    if name.contains(is_letter) && (html::is_photo(src) || name.contains(is_digit)) {
        return name.to_owned();
    }
    let address = if html::is_photo(src) { src.split('?').next().unwrap_or_default() } else { src };
    // Without its size.
    if bare.is_some() { address.replacen(stem, name, 1) } else { address.to_owned() }
}

/// Whether one address is another's without the folders that say a size: `/zoom/80_50/cho.jpg`, `/cho.jpg`.
fn is_whole(src: &str, sized: &str) -> bool {
    let [src, sized] = [src, sized].map(|src| src.split('?').next().unwrap_or_default());
    let start = src.bytes().zip(sized.bytes()).take_while(|(one, other)| one == other).count();
    sized.len() > src.len() && src.get(start..).is_some_and(|rest| !rest.starts_with('.') && sized.ends_with(rest))
}

/// Takes the files that an entry encloses. Of several photos the others stand in the text, where that has none.
pub(super) fn enclosures(
    nodes: &mut dyn Iterator<Item = Node<'_>>,
    key: &str,
    entry: Node<'_>,
    article: &mut Article,
    scope: &mut Scope<'_>,
) {
    let has_own = article.in_body().next().is_some();
    for node in nodes.take(FILES) {
        let Some(photo) = read(node, key, entry, article, scope) else { continue };
        if article.cover.is_none()
            || has_own
            || article.cover.iter().chain(article.in_body()).any(|known| is_same(known, &photo))
        {
            cover(photo, article);
        } else if article.body.len() < PHOTOS {
            article.body.push(Block::Photo(photo));
        }
    }
}

/// The pixels that a photo is wide by its name: `a_180x108.jpg`.
fn named_width(src: &str) -> Option<u64> {
    let (_, size) = last_part(src).rsplit_once(&['-', '_'][..])?;
    digits(size.split_once('x')?.0)
}

/// A photo becomes the cover, anything else a file.
fn enclose(node: Node<'_>, key: &str, around: Node<'_>, article: &mut Article, scope: &mut Scope<'_>) {
    if let Some(photo) = read(node, key, around, article, scope) {
        cover(photo, article);
    }
}

/// The photo of an element; what is none becomes a file. What the element doesn't say of it may
/// stand in the one `around` it.
fn read(node: Node<'_>, key: &str, around: Node<'_>, article: &mut Article, scope: &mut Scope<'_>) -> Option<Photo> {
    let src = scope.safe(node.name(), node.attribute(key)?, safe_src)?;
    let media = node.attribute("type");
    let is_named = html::is_photo(&src) || node.name().starts_with("media:") && node.attribute("medium").is_none();
    let is_photo =
        node.name() == "media:thumbnail" || node.attribute("medium") == Some("image") || is_image(media, is_named);
    if is_photo {
        return Some(src).filter(|src| is_shown(src)).map(|src| photo(src, node, around));
    }
    // A film of YouTube stands on its own page.
    if media == Some("application/x-shockwave-flash") {
        return None;
    }
    // A film may be named by Media RSS and as an enclosure.
    if article.body.iter().any(|block| matches!(block, Block::File { href, .. } if *href == src)) {
        return None;
    }
    article.body.push(Block::File {
        title: node.attribute("title").map_or_else(|| file_name(&src), |title| tidy(title).into_owned()),
        bytes: node.attribute("length").and_then(digits).filter(|bytes| *bytes > 0),
        media: media.map(str::to_owned),
        href: src,
    });
    None
}

/// Whether something is a photo by its media type, else by its name.
pub(super) fn is_image(media: Option<&str>, is_named: bool) -> bool {
    // Some write no type that says anything: `jpg`, `image`.
    let told = media.filter(|media| media.contains('/') && !media.ends_with("/octet-stream"));
    told.map_or(is_named, |media| media.get(..6).is_some_and(|begin| begin.eq_ignore_ascii_case("image/")))
}

/// The `image` of an item, or what some call so: an address, or what the one of a channel has, or that of a podcast.
pub(super) fn image(entry: Node<'_>, article: &mut Article, scope: &mut Scope<'_>) {
    let told = |image: Node<'_>| image.attribute("href").or_else(|| image.attribute("url")).map(str::to_owned);
    let own = |image| one(image, "url").or_else(|| told(image)).or_else(|| said(image));
    let mut names = ["image", "itunes:image", "thumbnail", "thumb"].into_iter();
    let src = names.find_map(|name| entry.each(name).find_map(own));
    let src = src.and_then(|src| scope.safe("image", &src, safe_src));
    if let Some(src) = src.filter(|src| is_shown(src)) {
        cover(Photo { src, ..Photo::default() }, article);
    }
}

/// What a program writes where there is no photo, besides what pages do.
const NONE: &str = "blank spacer nothumbnail nothumb defaultimage defaultthumbnail";

/// Whether a photo shows what an article is about, and not the face of whoever wrote it or that there is none.
pub(super) fn is_shown(src: &str) -> bool {
    !has(src, "gravatar.com/avatar") && !html::is_blank(src) && !is_listed(NONE, &fold(stem(src)))
}

/// Gives an article its cover, unless it has one or shows the photo in its text, be it in another size where it is
/// the first there; a cover that is the same photo learns what is said of it.
fn cover(photo: Photo, article: &mut Article) {
    let is_first = || article.in_body().next().is_some_and(|first| is_same(first, &photo));
    let is_in_text = article.cover.is_none() && (article.in_body().any(|known| known.src == photo.src) || is_first());
    match &mut article.cover {
        Some(known) if is_same(known, &photo) => {
            known.caption = photo.caption.or(known.caption.take());
            known.credit = photo.credit.or(known.credit.take());
            // A newspaper's description has a small one.
            let is_wider = named_width(&known.src).is_some_and(|width| named_width(&photo.src) > Some(width));
            if is_wider || is_whole(&photo.src, &known.src) {
                (known.width, known.height) = (None, None);
                known.src = photo.src;
            } else if photo.width.is_some() && known.src == photo.src {
                (known.width, known.height) = (photo.width, photo.height);
            }
        }
        None if !is_in_text => article.cover = Some(photo),
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
