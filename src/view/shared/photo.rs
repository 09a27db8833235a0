//! A photo with its caption, its place kept free from the start.

use bangvang_content::{Photo, concat};
use bangvang_markup::html;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, HtmlImageElement, MouseEvent};
use yew::{Callback, Html, NodeRef, hook};

use super::caption::caption_line;
use super::picture::Picture;
use super::{holds_focus, is_plain, land, land_in, placeholder, resolve, unbroken};
use crate::locale::{Lang, fill};
use crate::view::hooks::{Setter, use_effect_with, use_mut_ref, use_node_ref, use_state_eq};
use crate::view::view_by;

/// A photo this wide in CSS pixels or less isn't enlarged to the width of the text.
const SMALL: u32 = 480;
/// The shapes that the style sheet knows, in thousandths of the height.
const SHAPES: [u64; 14] = [667, 750, 800, 900, 1000, 1200, 1333, 1500, 1778, 2000, 2400, 3000, 4000, 5000];

/// A photo and where it stands.
#[derive(Clone, PartialEq)]
pub struct Figure {
    /// The photo.
    pub photo: Photo,
    /// What its addresses are relative to.
    pub base: String,
    /// The language of what is said around it.
    pub lang: Lang,
    /// The language of its own words, where it is another one than that of what it stands in.
    pub spoken: Option<String>,
    /// Its place among the photos of the view, from 0.
    pub place: usize,
    /// The address that opens it large; absent: the photo's own.
    pub href: Option<String>,
    /// Called with its place to open it large; absent: the link leads on.
    pub on_open: Option<Callback<Option<usize>>>,
    /// Whether it shows at once and is not worth waiting for.
    pub is_first: bool,
    /// How wide it shows, for the choice among its sizes.
    pub sizes: &'static str,
}

/// What has the focus in a photo: the link that opens it, or the button that asks for it again.
const CONTROL: &str = "a,button";

/// How far a photo is.
#[derive(Clone, Copy, PartialEq)]
enum Phase {
    /// On its way; the number of times that it was asked for.
    Waiting(u32),
    /// Decoded.
    There,
    /// Didn't come, so many times.
    Failed(u32),
}

view_by!(Figure, use_figure);

/// `figure` with `figcaption`.
#[hook]
fn use_figure(props: &Figure) -> Html {
    let phase = use_state_eq(|| Phase::Waiting(0));
    let (frame, natural) = (use_node_ref(), use_state_eq(|| None));
    // Where one of several sizes didn't come, the photo's own file stands for all.
    let is_bare = use_state_eq(|| false);
    let size = props.photo.width.zip(props.photo.height).or(*natural);
    {
        let known = use_mut_ref(|| props.photo.src.clone());
        let (phase, natural, is_bare) = (phase.setter(), natural.setter(), is_bare.setter());
        // In other data another photo may stand here, of which nothing is known.
        use_effect_with(props.photo.src.clone(), move |src| {
            if known.replace(src.clone()) != *src {
                phase.set(Phase::Waiting(0));
                natural.set(None);
                is_bare.set(false);
            }
        });
    }
    {
        let frame = frame.clone();
        let deps = (props.photo.placeholder.clone(), matches!(*phase, Phase::Failed(_)));
        use_effect_with(deps, move |(placeholder, _)| {
            if let (Some(frame), Some(placeholder)) = (frame.cast::<HtmlElement>(), placeholder) {
                placeholder::paint(&frame, placeholder);
            }
        });
    }
    let on_end = on_end(&frame, *phase, phase.setter(), natural.setter());
    let on_end = {
        let (set, has_sizes) = (is_bare.setter(), !*is_bare && !props.photo.sources.is_empty());
        Callback::from(move |came| if came || !has_sizes { on_end.emit(came) } else { set.set(true) })
    };
    let caption = caption_line(&props.photo, props.lang);
    let body = match *phase {
        Phase::Failed(tries) => {
            let set = phase.setter();
            let retry = Callback::from(move |event: MouseEvent| {
                land(&event, "figure", CONTROL);
                set.set(Phase::Waiting(tries + 1));
            });
            photo_failed(&props.photo, props.lang, Some(place(props)), tries > 0, retry)
        }
        Phase::Waiting(_) | Phase::There => html! {
            <a ref={frame} part="photo-frame" href={href(props)} onclick={open(props)} aria-label={label(props)} data-photo={place(props)}
                class={frame_class(size.is_none(), *phase == Phase::There)}>
                { picture(props, *is_bare, on_end) }
            </a>
        },
    };
    html! {
        <figure class={shape(size, &caption)} part="photo" lang={props.spoken.clone()}>
            { body }
            if !caption.is_empty() { <figcaption part="caption">{ unbroken(&caption) }</figcaption> }
        </figure>
    }
}

fn frame_class(is_unknown: bool, is_there: bool) -> &'static str {
    match (is_unknown, is_there) {
        (false, false) => "photo__frame",
        (false, true) => "photo__frame is-there",
        (true, false) => "photo__frame is-unknown",
        (true, true) => "photo__frame is-unknown is-there",
    }
}

/// The figure's classes: what the style sheet has to know to keep its place before anything is there.
fn shape(size: Option<(u32, u32)>, caption: &str) -> String {
    /// Characters of a caption that wants a wider place than a square photo has.
    const LONG: usize = 140;
    /// The same of a tall one.
    const LONG_UNDER_TALL: usize = 60;
    /// A photo less wide or high than this, in CSS pixels, isn't enlarged to the height of a row either.
    const TINY: (u32, u32) = (160, 200);
    let Some((width, height)) = size else { return "photo".to_owned() };
    let ratio = u64::from(width) * 1000 / u64::from(height.max(1));
    let most = if ratio <= 800 { LONG_UNDER_TALL } else { LONG };
    let told = if caption.chars().count() > most { " is-told" } else { "" };
    let small = match width {
        _ if width > SMALL => told,
        _ if width < TINY.0 || height < TINY.1 => " is-small is-tiny",
        _ if told.is_empty() => " is-small",
        _ => " is-small is-told",
    };
    let unlike = |shape: u64| shape.max(ratio) * 1000 / shape.min(ratio).max(1);
    let nearest = SHAPES.into_iter().min_by_key(|&shape| unlike(shape)).unwrap_or_default();
    concat(&["photo is-", &nearest.to_string(), small])
}

/// What stands in the place of a photo that didn't come; said aloud where a reader waits for it.
pub fn photo_failed(
    photo: &Photo,
    lang: Lang,
    place: Option<String>,
    is_said: bool,
    retry: Callback<MouseEvent>,
) -> Html {
    let words = lang.words();
    // Several may have failed: each button says which is its own.
    let label = name(photo).map(|name| concat(&[words.retry, ": ", name]));
    html! {
        <div class="photo__frame photo__failed" part="photo-failed">
            <p role={is_said.then_some("status")} lang={lang.tag()}>{ words.photo_failed }</p>
            if let Some(alt) = &photo.alt { <p class="quiet">{ alt }</p> }
            <button type="button" part="button" lang={lang.tag()} aria-label={label} onclick={retry} data-photo={place}>{ words.retry }</button>
        </div>
    }
}

fn place(props: &Figure) -> String {
    props.place.to_string()
}

fn href(props: &Figure) -> String {
    props.href.clone().unwrap_or_else(|| resolve(&props.photo.src, &props.base))
}

/// A photo that says nothing of itself still needs a name as a link.
fn label(props: &Figure) -> String {
    let words = props.lang.words();
    let number = (props.place + 1).to_string();
    match (name(&props.photo), &props.on_open) {
        (Some(name), None) => name.clone(),
        (None, None) => fill(words.photo_untitled, &[&number]),
        (name, Some(_)) => fill(words.photo_open, &[name.unwrap_or(&number)]),
    }
}

/// What tells a photo from others without seeing it.
fn name(photo: &Photo) -> Option<&String> {
    photo.alt.as_ref().filter(|alt| !alt.is_empty()).or(photo.caption.as_ref())
}

fn open(props: &Figure) -> Callback<MouseEvent> {
    let (place, on_open) = (props.place, props.on_open.clone());
    Callback::from(move |event: MouseEvent| {
        if let Some(on_open) = on_open.as_ref().filter(|_| is_plain(&event)) {
            event.prevent_default();
            on_open.emit(Some(place));
        }
    })
}

/// What follows when a photo came, or didn't.
fn on_end(frame: &NodeRef, phase: Phase, set: Setter<Phase>, set_size: Setter<Option<(u32, u32)>>) -> Callback<bool> {
    let tries = if let Phase::Waiting(tries) = phase { tries } else { 0 };
    let frame = frame.clone();
    Callback::from(move |came| {
        if let Some(size) = own_size(&frame).filter(|_| came) {
            set_size.set(Some(size));
        }
        if !came {
            keep_focus(&frame);
        }
        set.set(if came { Phase::There } else { Phase::Failed(tries) });
    })
}

/// Who stands on the photo that didn't come goes on at the button that asks for it again.
fn keep_focus(frame: &NodeRef) -> Option<()> {
    let figure = frame.cast::<HtmlElement>()?.parent_element().filter(holds_focus)?;
    land_in(figure, CONTROL.to_owned());
    Some(())
}

/// The size of a photo that came before a reader came to it: then nothing moves in sight if it is taken. In a
/// gallery it could, since rows take up what follows.
fn own_size(frame: &NodeRef) -> Option<(u32, u32)> {
    let frame = frame.cast::<HtmlElement>()?;
    let seen = f64::from(frame.owner_document()?.document_element()?.client_height());
    let is_alone = frame.closest(".gallery").is_ok_and(|found| found.is_none());
    if !is_alone || frame.get_bounding_client_rect().top() <= seen {
        return None;
    }
    let img = frame.query_selector("img").ok()??.dyn_into::<HtmlImageElement>().ok()?;
    // A drawing that scales may have no size of its own: it has one side of what browsers give to all such.
    let src = img.current_src();
    let ending = src.split(&['?', '#'][..]).next().and_then(|file| file.rsplit('.').next());
    let is_drawing = ending.is_some_and(|ending| ending.eq_ignore_ascii_case("svg"));
    let size = (img.natural_width(), img.natural_height());
    let is_given = is_drawing && (size.0 == 300 || size.1 == 150);
    Some(size).filter(|size| !is_given && size.0 > 0 && size.1 > 0)
}

fn picture(props: &Figure, is_bare: bool, on_end: Callback<bool>) -> Html {
    let sizes = props.sizes.into();
    let bare = is_bare.then(|| Photo { sources: Vec::new(), ..props.photo.clone() });
    Picture { photo: bare.as_ref().unwrap_or(&props.photo), base: &props.base, sizes, is_lazy: !props.is_first, on_end }
        .html()
}
