//! A news article: title, facts, lead, body, byline.

mod block;
mod list;
mod rebuilt;
mod tools;

use std::rc::Rc;

use bangvang_content::article::Article as Model;
use bangvang_content::{Gather as _, concat};
use bangvang_markup::html;
use yew::{Html, hook};

use crate::embed::{Emitter, Kind, Options, UrlState};
use crate::load::Loaded;
use crate::locale::{fill, moment, views_said};
use crate::view::hooks::use_memo;
use crate::view::shared::{heading, resolve, unbroken, use_album};
use crate::view::view_by;

/// An article and how it shows.
#[derive(Clone, PartialEq)]
pub struct Article {
    /// The article.
    pub article: Rc<Loaded>,
    /// The element's attributes.
    pub options: Rc<Options>,
    /// Sends the element's events.
    pub emitter: Emitter,
}

view_by!(Article, use_article);

/// The view.
#[hook]
fn use_article(props: &Article) -> Html {
    let (article, base, options) = (&props.article.article, &props.article.url, &props.options);
    let own_lang = article.lang.clone();
    let photos = use_memo(props.article.clone(), |loaded| loaded.article.photos().into_iter().cloned().gather());
    let (album, lightbox) = use_album(&photos, base, options, &props.emitter);
    let body = use_memo((props.article.clone(), options.clone(), album), |(loaded, options, album)| {
        let blocks = &loaded.article.body;
        html! {
            <div class="article__body" part="body">
                if let Some(cover) = loaded.article.shown_cover() { { block::photo(cover, album, true) } }
                { for blocks.iter().map(|one| block::block(one, &loaded.url, options, album)) }
            </div>
        }
    });
    html! {
        <article class="article" part="article" lang={own_lang}>
            <header>
                if let Some(category) = &article.category { <p class="article__category" part="category">{ category }</p> }
                // HTML may come without one.
                if !article.title.is_empty() {
                    { heading(options.heading_level, "article__title", "title", unbroken(&article.title)) }
                }
                { facts(article, options) }
            </header>
            if let Some(lead) = &article.lead { <p class="article__lead" part="lead">{ block::lines(lead) }</p> }
            { (*body).clone() }
            if article.is_protected { <p class="quiet" part="protected" lang={options.lang.tag()}>{ options.lang.words().protected }</p> }
            { end(article, base, options) }
            { tools::tools(&props.article, options, &props.emitter) }
            { honours(&props.article, options) }
            { lightbox }
        </article>
    }
}

/// The parts of a list, which the page reaches through the article around it.
const PARTS: &str = "title,button,notice,loading,honours,head,sign,link,search,search-label,search-field,bar,count,\
    select,sheet,filters,filter,checkbox,chips,chip,remark,progress,table,caption,column,row,name,cell,badge,record,none,\
    pager,page,page-current,page-jump,tools,image,lightbox,stage,thumbnails,thumbnail";

/// The list of those honoured, an element of ours that loads when it is near.
fn honours(loaded: &Loaded, options: &Options) -> Html {
    let Some(src) = &loaded.article.honours else { return Html::default() };
    // Under several articles of one element each list has a state of its own.
    let own = loaded.article.id.as_deref().filter(|_| options.kind == Kind::News);
    let own = own.map(|id| concat(&["-", id])).unwrap_or_default();
    let place = |after: &str| concat(&[&options.key, &*own, after]);
    let state = match options.url_state {
        UrlState::Hash => "hash",
        UrlState::Query => "query",
        UrlState::None => "none",
    };
    html! {
        <bangvang-honours class="article__honours" exportparts={PARTS} id={place("-honours")} src={resolve(src, &loaded.url)} lang={options.lang.tag()}
            theme={options.theme} heading-level={(options.heading_level + 1).to_string()} url-state={state} />
    }
}

fn facts(article: &Model, options: &Options) -> Html {
    let (words, lang, show) = (options.lang.words(), options.lang, options.show);
    let published = article.published.as_ref().filter(|_| show.date);
    let updated = article.updated.as_ref().filter(|at| show.date && Some(*at) != article.published.as_ref());
    let views = article.views.filter(|_| show.views);
    if published.is_none() && updated.is_none() && views.is_none() {
        return Html::default();
    }
    html! {
        <p class="article__facts" part="facts" lang={lang.tag()}>
            if let Some(at) = published { <time datetime={at.iso()}>{ moment(at, lang) }</time> }
            if let Some(at) = updated { <time datetime={at.iso()}>{ fill(words.updated, &[&moment(at, lang)]) }</time> }
            if let Some(views) = views { <span>{ views_said(views, lang) }</span> }
        </p>
    }
}

fn end(article: &Model, base: &str, options: &Options) -> Html {
    let words = options.lang.words();
    let source = article.source.as_ref().filter(|_| options.show.source);
    let author = article.author.as_ref().filter(|_| options.show.author);
    html! {
        <>
            if let Some(author) = author { <p class="article__author" part="author" translate="no">{ author }</p> }
            if let Some(source) = source {
                <p class="article__end" part="source" lang={options.lang.tag()}>
                    if let Some(href) = &source.href {
                        <a href={resolve(href, base)}>{ fill(words.source, &[&source.name]) }</a>
                    } else {
                        { fill(words.source, &[&source.name]) }
                    }
                </p>
            }
        </>
    }
}
