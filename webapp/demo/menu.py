"""What the made-up family eats, feels and writes down: words only."""

BREAKFASTS = (
    ("oat porridge", "banana"),
    ("oat porridge", "blueberries", "walnuts"),
    ("sourdough toast", "scrambled eggs"),
    ("plain yoghurt", "apple", "oats"),
)
LUNCHES = (
    ("lentil soup", "rye bread"),
    ("rice", "chicken", "carrots"),
    ("potato salad", "smoked trout"),
    ("leftovers of yesterday",),
    ("cheese sandwich", "apple"),
)
DINNERS = (
    ("salmon", "potatoes", "green beans"),
    ("chicken broth", "rice noodles", "pak choi"),
    ("pasta", "tomato sauce", "parmesan"),
    ("omelette", "spinach", "bread"),
    ("roast vegetables", "quinoa", "feta"),
    ("pizza", "salad"),
)
SNACKS = (("almonds",), ("banana",), ("dark chocolate",), ("rice cakes", "peanut butter"))
SCHOOL = (("cheese sandwich", "carrots"), ("pasta salad",), ("hummus", "pitta", "cucumber"))

NOTES = (
    (2, "Doctor's plan: 5 g with breakfast for a week, then look again."),
    (9, "Second week: one with breakfast, one with dinner."),
    (12, "Pizza night. Slept badly, but that may have been the match upstairs."),
    (16, "Third week: breakfast, lunch, dinner. Ask at the visit about the headaches."),
)
USUAL_MEALS = (
    ("Porridge with banana", "breakfast", ("oat porridge", "banana")),
    ("Lentil soup and bread", "lunch", ("lentil soup", "rye bread")),
)
