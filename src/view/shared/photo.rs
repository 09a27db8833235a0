//! A photo with its caption, its place kept free from the start.

use bangvang_content::Photo;
use web_sys::{HtmlElement, MouseEvent};
use yew::{Callback, Html, Properties, classes, component, html, use_effect_with, use_node_ref, use_state_eq};

use super::address::resolve;
use super::is_plain;
use crate::locale::{Lang, date, fill};

/// A photo and where it stands.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The photo.
    pub photo: Photo,
    /// What its addresses are relative to.
    pub base: String,
    /// The language of what is said around it.
    pub lang: Lang,
    /// The address that opens it large; absent: the photo's own.
    #[prop_or_default]
    pub href: Option<String>,
    /// Called to open it large.
    #[prop_or_default]
    pub on_open: Option<Callback<()>>,
    /// Whether it shows at once and is not worth waiting for.
    #[prop_or_default]
    pub is_first: bool,
    /// How wide it shows, for the choice among its sizes.
    #[prop_or("(min-width: 48em) 42em, 100vw")]
    pub sizes: &'static str,
}

/// `figure` with `figcaption`.
#[component]
pub fn Figure(props: &Props) -> Html {
    let (has_failed, tries) = (use_state_eq(|| false), use_state_eq(|| 0_u32));
    let frame = use_node_ref();
    {
        let frame = frame.clone();
        use_effect_with(props.photo.placeholder.clone(), move |placeholder| {
            if let (Some(frame), Some(colour)) = (frame.cast::<HtmlElement>(), placeholder) {
                // Through the CSSOM: a strict policy refuses the attribute. Anything but a colour is ignored there.
                let _ = frame.style().set_property("background-color", colour);
            }
        });
    }
    let words = props.lang.words();
    let caption = caption_line(&props.photo, props.lang);
    let retry = {
        let (failed, next, now) = (has_failed.setter(), tries.setter(), *tries);
        move |_| {
            next.set(now + 1);
            failed.set(false);
        }
    };
    let fail = {
        let set = has_failed.setter();
        Callback::from(move |()| set.set(true))
    };
    html! {
        <figure class="photo" part="photo">
            if *has_failed {
                <div class="photo__frame photo__failed" part="photo-failed" role="group" aria-label={words.photo_failed}>
                    <p>{ words.photo_failed }</p>
                    if let Some(alt) = &props.photo.alt { <p class="quiet">{ alt }</p> }
                    <button type="button" part="button" onclick={retry}>{ words.retry }</button>
                </div>
            } else {
                <a key={*tries} ref={frame} class={frame_class(&props.photo)} part="photo-frame" href={href(props)} onclick={open(props)} aria-label={label(props)}>
                    { picture(props, fail) }
                </a>
            }
            if !caption.is_empty() { <figcaption part="caption">{ caption }</figcaption> }
        </figure>
    }
}

fn href(props: &Props) -> String {
    props.href.clone().unwrap_or_else(|| resolve(&props.photo.src, &props.base))
}

/// A photo that says nothing of itself still needs a name as a link.
fn label(props: &Props) -> Option<String> {
    let said = props.photo.alt.as_ref().or(props.photo.caption.as_ref()).filter(|text| !text.is_empty());
    let words = props.lang.words();
    Some(fill(words.photo_open, &[said.map_or("", |said| said)]).trim_end().to_owned())
}

fn open(props: &Props) -> Callback<MouseEvent> {
    let on_open = props.on_open.clone();
    Callback::from(move |event: MouseEvent| {
        if let Some(on_open) = on_open.as_ref().filter(|_| is_plain(&event)) {
            event.prevent_default();
            on_open.emit(());
        }
    })
}

fn frame_class(photo: &Photo) -> yew::Classes {
    let unknown = photo.width.is_none() || photo.height.is_none();
    classes!("photo__frame", unknown.then_some("photo__frame--unknown"))
}

fn picture(props: &Props, fail: Callback<()>) -> Html {
    let photo = &props.photo;
    let mut media: Vec<&str> = photo.sources.iter().filter_map(|one| one.media.as_deref()).collect();
    media.dedup();
    let source = |media: &str| {
        html! { <source type={media.to_owned()} srcset={srcset(props, Some(media))} sizes={props.sizes} /> }
    };
    let plain = srcset(props, None);
    html! {
        <picture>
            { for media.into_iter().map(source) }
            <img part="image" src={resolve(&photo.src, &props.base)} srcset={plain.clone()} sizes={plain.map(|_| props.sizes)}
                alt={photo.alt.clone().unwrap_or_default()} width={photo.width.map(|px| px.to_string())} height={photo.height.map(|px| px.to_string())}
                loading={if props.is_first { "eager" } else { "lazy" }} decoding="async" onerror={fail.reform(|_| ())} />
        </picture>
    }
}

/// The sizes of one media type, or of those that name none.
fn srcset(props: &Props, media: Option<&str>) -> Option<String> {
    let fitting = props.photo.sources.iter().filter(|one| one.media.as_deref() == media);
    let entries: Vec<String> = fitting
        .map(|one| {
            // A comma or a space in an address would end the entry.
            let src = resolve(&one.src, &props.base).replace(',', "%2C").replace(' ', "%20");
            one.width.map_or_else(|| src.clone(), |width| format!("{src} {width}w"))
        })
        .collect();
    (!entries.is_empty()).then(|| entries.join(", "))
}

/// Caption, credit and day, as one line under the photo.
pub fn caption_line(photo: &Photo, lang: Lang) -> String {
    let words = lang.words();
    let credit = photo.credit.as_ref().map(|credit| fill(words.credit, &[credit]));
    let taken = photo.taken.as_ref().map(date);
    let of_photo: Vec<String> = credit.into_iter().chain(taken).collect();
    match (&photo.caption, of_photo.is_empty()) {
        (Some(caption), true) => caption.clone(),
        (Some(caption), false) => format!("{caption} ({})", of_photo.join(", ")),
        (None, _) => of_photo.join(", "),
    }
}
