//! The hooks of the views, by the names and rules of Yew's own. Yew compiles each hook anew for every closure and type
//! that it is used with; here what doesn't depend on them is compiled once.

use std::any::Any;
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

use yew::functional::{Hook, HookContext, TearDown};
use yew::{Callback, NodeRef, UseForceUpdateHandle};

/// What a hook of a view keeps from draw to draw.
type Kept = Option<Rc<dyn Any>>;
type Place = Rc<RefCell<Kept>>;

/// The place of the hook that comes next.
fn place(hooks: &mut HookContext) -> Place {
    const EMPTY: fn() -> Kept = || None;
    yew::use_mut_ref(EMPTY).run(hooks)
}

fn known(place: &Place) -> Kept {
    place.borrow().clone()
}

fn keep(place: &Place, kept: Rc<dyn Any>) {
    place.replace(Some(kept));
}

/// What the hook that comes next keeps.
fn kept<T: 'static>(hooks: &mut HookContext, first: impl FnOnce() -> T) -> Rc<T> {
    let place = place(hooks);
    known(&place).and_then(|kept| kept.downcast().ok()).unwrap_or_else(|| {
        let first = Rc::new(first());
        keep(&place, first.clone());
        first
    })
}

/// A hook that is a closure.
struct With<F>(F);

impl<O, F: FnOnce(&mut HookContext) -> O> Hook for With<F> {
    type Output = O;

    fn run(self, hooks: &mut HookContext) -> O {
        (self.0)(hooks)
    }
}

/// A value as it is drawn; setting another draws the view anew.
pub struct State<T> {
    drawn: T,
    setter: Setter<T>,
}

/// Sets a [`State`].
pub struct Setter<T> {
    now: Rc<RefCell<T>>,
    view: UseForceUpdateHandle,
}

impl<T> Clone for Setter<T> {
    fn clone(&self) -> Self {
        Self { now: Rc::clone(&self.now), view: self.view.clone() }
    }
}

impl<T> Deref for State<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.drawn
    }
}

impl<T> State<T> {
    /// What sets it, also later.
    pub fn setter(&self) -> Setter<T> {
        self.setter.clone()
    }
}

impl<T: PartialEq> Setter<T> {
    /// Sets a value; one that is the same draws nothing.
    pub fn set(&self, value: T) {
        if *self.now.borrow() != value {
            self.now.replace(value);
            self.view.force_update();
        }
    }
}

/// A value that draws the view anew when it becomes another.
pub fn use_state_eq<T: Clone + 'static>(first: impl FnOnce() -> T) -> impl Hook<Output = State<T>> {
    With(|hooks: &mut HookContext| {
        let now = kept(hooks, || RefCell::new(first()));
        let drawn = now.borrow().clone();
        State { drawn, setter: Setter { now, view: yew::use_force_update().run(hooks) } }
    })
}

/// A value that draws nothing when it is changed.
pub fn use_mut_ref<T: 'static>(first: impl FnOnce() -> T) -> impl Hook<Output = Rc<RefCell<T>>> {
    With(|hooks: &mut HookContext| kept(hooks, || RefCell::new(first())))
}

/// A node of the view.
pub fn use_node_ref() -> impl Hook<Output = NodeRef> {
    With(|hooks: &mut HookContext| (*kept(hooks, NodeRef::default)).clone())
}

/// What is made of `from`, made anew once that is another.
pub fn use_memo<D: PartialEq + 'static, T: 'static>(from: D, make: impl FnOnce(&D) -> T) -> impl Hook<Output = Rc<T>> {
    With(|hooks: &mut HookContext| {
        let place = kept(hooks, RefCell::<Option<(D, Rc<T>)>>::default);
        let mut place = place.borrow_mut();
        match &*place {
            Some((known, result)) if *known == from => Rc::clone(result),
            _ => {
                let fresh = Rc::new(make(&from));
                *place = Some((from, Rc::clone(&fresh)));
                fresh
            }
        }
    })
}

/// A callback that is the same as long as `from` is.
pub fn use_callback<D: PartialEq + 'static, T: 'static>(
    from: D,
    call: impl Fn(T, &D) + 'static,
) -> impl Hook<Output = Callback<T>> {
    With(|hooks: &mut HookContext| {
        let from = Rc::new(from);
        let make = |from: &Rc<D>| {
            let from = Rc::clone(from);
            Callback::from(move |value| call(value, &from))
        };
        (*use_memo(from, make).run(hooks)).clone()
    })
}

/// What can be told from another of its type, whatever it is.
pub trait Same {
    /// Whether another is of the type, and the same.
    fn same(&self, other: &dyn Any) -> bool;
    /// It, of whatever type.
    fn any(&self) -> &dyn Any;
}

impl<D: PartialEq + 'static> Same for D {
    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref().is_some_and(|other| self == other)
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

struct Since(Rc<dyn Same>);

impl PartialEq for Since {
    fn eq(&self, other: &Self) -> bool {
        self.0.same(other.0.any())
    }
}

type Effect = Box<dyn FnOnce(&Since) -> End>;
type End = Box<dyn FnOnce()>;

/// Runs after the view is drawn, the first time and once `since` is another. What it gives runs before it does so
/// again, and when the view goes.
pub fn use_effect_with<D: PartialEq + 'static, E: TearDown>(
    since: D,
    run: impl FnOnce(&D) -> E + 'static,
) -> impl Hook<Output = ()> {
    let since = Rc::new(since);
    let seen = Since(since.clone());
    let effect: Effect = Box::new(move |_| {
        let end = run(&since);
        Box::new(move || end.tear_down())
    });
    yew::use_effect_with(seen, effect)
}
