//! A small Yew app as wasm: a text box, and a table of the rows that it leaves. It does the least that
//! any widget written with Yew does, so its start tells what of the widget's start is Yew's and the machine's.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlInputElement};
use yew::{Html, InputEvent, Renderer, TargetCast as _, function_component, html, use_callback, use_state_eq};

const ROWS: [(&str, &str); 5] = [
    ("Trần Tiến Dũng", "Sở Nội vụ"),
    ("Lê Thị Hoa", "Sở Y tế"),
    ("Phạm Văn Minh", "Sở Tài chính"),
    ("Võ Thị Sáu", "UBND xã Tân Phú"),
    ("Nguyễn An", "Công an tỉnh"),
];

/// Shows the app in an element of the page.
#[wasm_bindgen]
pub fn mount(place: Element) {
    Renderer::<App>::with_root(place).render();
}

#[function_component]
fn App() -> Html {
    let typed = use_state_eq(String::new);
    let oninput = use_callback(typed.clone(), |event: InputEvent, typed| {
        typed.set(event.target_unchecked_into::<HtmlInputElement>().value());
    });
    let row = |(name, unit): &(&'static str, &'static str)| html! { <tr><td>{ *name }</td><td>{ *unit }</td></tr> };
    let rows = ROWS.iter().filter(|(name, _)| name.contains(typed.as_str())).map(row);
    html! {
        <>
            <input value={(*typed).clone()} {oninput} />
            <table><tbody>{ for rows }</tbody></table>
        </>
    }
}
