//! Which page of the news, and which article of it, stands open; the address says it.

use std::rc::Rc;

use bangvang_content::{Gather as _, concat};
use yew::{Callback, hook};

use crate::embed::{Address, Entry};
use crate::view::hooks::{use_callback, use_effect_with, use_mut_ref, use_state_eq};
use crate::view::shared::hear_moves;

/// A page, and perhaps an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// From 1.
    pub page: usize,
    /// The id of the open article.
    pub open: Option<String>,
}

impl Place {
    /// What the address says.
    fn read(address: &Address) -> Self {
        let pairs = address.read();
        let find = |key: &str| pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone());
        Self { page: find("page").and_then(|page| page.parse().ok()).unwrap_or(1).max(1), open: find("open") }
    }

    /// An address that shows it.
    pub fn link(&self, address: &Address) -> String {
        address.link(&self.pairs())
    }

    fn pairs(&self) -> Vec<(String, String)> {
        let page = (self.page > 1).then(|| ("page".to_owned(), self.page.to_string()));
        let open = self.open.clone().map(|open| ("open".to_owned(), open));
        page.into_iter().chain(open).gather()
    }
}

/// The place that is shown, and the way to another.
#[hook]
pub fn use_place(address: &Address) -> (Place, Callback<Place>) {
    let place = use_state_eq(|| Place::read(address));
    let go = {
        let set = place.setter();
        use_callback(address.clone(), move |to: Place, address| {
            match Place::read(address).open.filter(|_| to.open.is_none()) {
                // The list under the article goes as well.
                Some(closing) => address.close(&to.pairs(), &address.inside(&concat(&["-", &closing, "-honours"]))),
                None => address.write(&to.pairs(), Entry::Push),
            }
            set.set(to);
        })
    };
    let (set, known) = (place.setter(), use_mut_ref(|| address.clone()));
    use_effect_with(address.clone(), move |address| {
        let is_other = known.replace(address.clone()) != *address;
        let address = address.clone();
        let read = move || set.set(Place::read(&address));
        if is_other {
            read();
        }
        let listeners = hear_moves(&(Rc::new(read) as Rc<dyn Fn()>));
        move || drop(listeners)
    });
    ((*place).clone(), go)
}
