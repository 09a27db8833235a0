use super::block::read_photos;
use super::{Article, Block};
use crate::error::{ReadError, Type};
use crate::fault::Log;
use crate::formats::wordpress;
use crate::gather::Gather as _;
use crate::json::Value;
use crate::photo::Photo;
use crate::pool::Pool;
use crate::scope::Scope;
use crate::text::concat;

/// Photos that belong together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gallery {
    /// What they show.
    pub title: Option<String>,
    /// A language tag, as `vi`.
    pub lang: Option<String>,
    /// In order.
    pub photos: Vec<Photo>,
}

/// A gallery of photos alone, and how many were left out; `None` where the value is something else.
pub(super) fn of_photos(
    value: &Value<'_>,
    is_foreign: bool,
    log: &mut Log,
) -> Result<Option<(Gallery, u32)>, ReadError> {
    let mut scope = Scope { log, path: String::new(), record: None };
    let at = || "photos".to_owned();
    Ok(match (value, value.get("photos")) {
        (Value::List(_), _) if wordpress::post_in(value).is_some() => None,
        (Value::List(items), _) => {
            let photos = read_photos(items, "", &mut scope);
            Some(left(items, Gallery { photos, ..Gallery::default() }))
        }
        (_, Some(Value::List(items))) => {
            let (title, lang) = (scope.text(value, "title"), scope.text(value, "lang"));
            Some(left(items, Gallery { title, lang, photos: read_photos(items, "photos", &mut scope) }))
        }
        (_, Some(other)) => return Err(ReadError::Type { at: at(), expected: Type::List, found: other.kind() }),
        (Value::Object(_), None) if !is_foreign && !is_article(value) => return Err(ReadError::Missing { at: at() }),
        _ => None,
    })
}

/// Whether an object without photos of its own may be an article.
fn is_article(value: &Value<'_>) -> bool {
    value.get("title").or_else(|| value.get("body")).is_some()
}

/// What was read of `items`, and how many were left out.
fn left(items: &[Value<'_>], gallery: Gallery) -> (Gallery, u32) {
    let skipped = items.len() - gallery.photos.len();
    (gallery, skipped as u32)
}

impl Article {
    /// All photos of the article as it shows them, in order, each once; with another caption it is another one.
    /// What the cover is, the body may show in its own place.
    pub fn photos(&self) -> Vec<&Photo> {
        let mut known = Pool::default();
        let mut is_new = |text: &str| known.len() == known.intern(text, false);
        let mut is_first = |photo: &&Photo| {
            let is_new_file = is_new(&photo.src);
            // No address has a line break.
            let told = |caption: &String| is_new(&concat(&[&photo.src, "\n", caption]));
            photo.caption.as_ref().map_or(is_new_file, told)
        };
        let photos = self.shown_cover().into_iter().chain(self.in_body());
        photos.filter(|photo| is_first(photo)).gather()
    }

    /// The photo that stands for the article: its cover, or else the first that it shows.
    pub fn face(&self) -> Option<&Photo> {
        self.cover.as_ref().or_else(|| self.in_body().next())
    }

    /// What one of the cover and the same photo in the body doesn't say, the other does.
    pub(super) fn join_cover(&mut self) {
        let Some(cover) = &mut self.cover else { return };
        let mut photos = self.body.iter_mut().flat_map(|block| match block {
            Block::Photo(photo) => std::slice::from_mut(photo),
            Block::Gallery(photos) => photos,
            _ => &mut [],
        });
        let agree =
            |photo: &Photo| photo.caption.is_none() || cover.caption.is_none() || photo.caption == cover.caption;
        if let Some(same) = photos.find(|photo| is_same(photo, cover) && agree(photo)) {
            complete(same, cover);
            complete(cover, same);
        }
    }

    /// The cover, unless the body shows the same photo and says no less of it.
    pub fn shown_cover(&self) -> Option<&Photo> {
        let shows = |photo: &Photo, cover: &Photo| {
            is_same(photo, cover) && (cover.caption.is_none() || cover.caption == photo.caption)
        };
        self.cover.as_ref().filter(|cover| !self.in_body().any(|photo| shows(photo, cover)))
    }

    pub(crate) fn in_body(&self) -> impl Iterator<Item = &Photo> {
        self.body.iter().flat_map(|block| match block {
            Block::Photo(photo) => std::slice::from_ref(photo),
            Block::Gallery(photos) => photos,
            _ => &[],
        })
    }

    pub(super) fn into_gallery(self) -> Gallery {
        Gallery { photos: self.photos().into_iter().cloned().gather(), title: Some(self.title), lang: self.lang }
    }
}

/// Takes from the same photo what one doesn't say itself; its size, where both are one file.
fn complete(photo: &mut Photo, other: &Photo) {
    let told = [
        (&mut photo.alt, &other.alt),
        (&mut photo.caption, &other.caption),
        (&mut photo.credit, &other.credit),
        (&mut photo.placeholder, &other.placeholder),
    ];
    for (own, others) in told {
        if own.is_none() {
            own.clone_from(others);
        }
    }
    photo.taken = photo.taken.or(other.taken);
    if photo.src == other.src {
        if photo.width.is_none() && photo.height.is_none() {
            (photo.width, photo.height) = (other.width, other.height);
        }
        if photo.sources.is_empty() {
            photo.sources.clone_from(&other.sources);
        }
    }
}

/// Whether two photos are one, be it in other sizes.
fn is_same(one: &Photo, other: &Photo) -> bool {
    let has = |photo: &Photo, src: &String| photo.src == *src || photo.sources.iter().any(|size| size.src == *src);
    has(one, &other.src) || has(other, &one.src)
}
