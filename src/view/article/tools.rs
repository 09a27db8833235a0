//! Passing an article on, and printing it.

use std::rc::Rc;

use bangvang_markup::html;
use yew::Html;

use crate::embed::{Emitter, Options};
use crate::load::Loaded;
use crate::view::View;
use crate::view::shared::{Shape, ShareButton, can_share, icon, print, resolve};

/// The buttons that `show` names.
pub fn tools(loaded: &Loaded, options: &Rc<Options>, emitter: &Emitter) -> Html {
    let (words, show) = (options.lang.words(), options.show);
    if !show.share && !show.print {
        return Html::default();
    }
    // The article's own page where it has one, else the page that it is shown in.
    let link = loaded.article.href.as_ref().map(|href| resolve(href, &loaded.url)).unwrap_or_default();
    let title = loaded.article.title.clone();
    let button = |copy| {
        let (title, link) = (title.clone(), link.clone());
        ShareButton { words, title, link, is_sign: false, copy }.html()
    };
    let onclick = {
        let emitter = emitter.clone();
        move |_| print(emitter.host())
    };
    html! {
        <div class="article__tools" part="tools" lang={options.lang.tag()}>
            if show.share {
                if can_share() { { button(None) } }
                { button(Some(words.copy_link)) }
            }
            if show.print {
                <button type="button" part="button" {onclick}>{ icon(Shape::Print) }{ words.print }</button>
            }
        </div>
    }
}
