//! A heading at a level of the page's own outline.

use yew::{Classes, Html, Properties, component, html};

/// A heading's level, text and class.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// 1 to 6; anything past 6 is 6.
    pub level: u8,
    /// Its class.
    #[prop_or_default]
    pub class: Classes,
    /// Its content.
    pub children: Html,
    /// Its part for the page's style.
    #[prop_or_default]
    pub part: Option<&'static str>,
}

/// `h2` to `h6`, as `level` says.
#[component]
#[allow(clippy::ignored_unit_patterns, reason = "The macro writes them for a tag that is computed.")]
pub fn Heading(props: &Props) -> Html {
    let tag = format!("h{}", props.level.clamp(1, 6));
    html! { <@{tag} class={props.class.clone()} part={props.part}>{ props.children.clone() }</@> }
}
