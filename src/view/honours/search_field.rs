//! The search field: results come as one types.

use bangvang_markup::html;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};
use yew::{Callback, Html, NodeRef};

use crate::locale::Words;
use crate::view::shared::{Shape, icon};

/// What is typed.
pub struct SearchField<'a> {
    /// The language's words.
    pub words: &'static Words,
    /// The field itself.
    pub node: &'a NodeRef,
    /// The search as typed.
    pub query: &'a str,
    /// Called with each change.
    pub on_type: Callback<String>,
}

impl SearchField<'_> {
    /// A labelled field with a button that empties it.
    pub fn html(&self) -> Html {
        let words = self.words;
        let on_input = self.on_type.reform(|event: InputEvent| typed(&event));
        let clear = clear(self);
        html! {
            <div class="search" role="search" part="search" aria-label={words.search_label}>
                <label class="search__label" part="search-label" for="search">{ words.search_label }</label>
                <div class="search__row">
                    <div class="search__box">
                        { icon(Shape::Search) }
                        <input id="search" ref={self.node.clone()} type="search" role="searchbox" part="search-field" autocapitalize="off"
                            spellcheck="false" enterkeyhint="search" maxlength="10000" aria-describedby="search-hint"
                            value={self.query.to_owned()} oninput={on_input} onkeydown={escape(self)} />
                    </div>
                    if !self.query.is_empty() {
                        <button type="button" part="button" aria-label={words.search_clear} onclick={clear}>{ words.clear }</button>
                    }
                </div>
                <p class="search__hint" id="search-hint">{ words.search_hint }</p>
            </div>
        }
    }
}

fn typed(event: &InputEvent) -> String {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// Escape empties the field; Enter never submits a form that the page has around us.
fn escape(shown: &SearchField<'_>) -> Callback<KeyboardEvent> {
    let (on_type, is_empty) = (shown.on_type.clone(), shown.query.is_empty());
    Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
        "Escape" if !is_empty => {
            event.prevent_default();
            event.stop_propagation();
            on_type.emit(String::new());
        }
        "Enter" => event.prevent_default(),
        // A page's own single-key commands are not meant while one types.
        key if key.chars().count() == 1 => event.stop_propagation(),
        _ => {}
    })
}

fn clear(shown: &SearchField<'_>) -> Callback<yew::MouseEvent> {
    let (on_type, field) = (shown.on_type.clone(), shown.node.clone());
    Callback::from(move |_| {
        on_type.emit(String::new());
        if let Some(field) = field.cast::<HtmlInputElement>() {
            let _ = field.focus();
        }
    })
}
