"""Lists of words that several kinds share: the eight symptoms, and what else may explain a day."""

SYMPTOMS = (
    ("fatigue", "Fatigue"),
    ("food_reactions", "Food reactions"),
    ("headache", "Headache"),
    ("post_nasal_drip", "Post-nasal drip"),
    ("skin", "Skin"),
    ("belly", "Belly"),
    ("constipation", "Constipation"),
    ("brain_fog", "Brain fog"),
)
"""The article's eight, in the article's order (health.md 5.2)."""

FACTORS = (
    ("infection", "Infection"),
    ("antibiotic", "Antibiotic"),
    ("period", "Period"),
    ("travel", "Travel"),
    ("hard_exercise", "Hard exercise"),
    ("alcohol", "Alcohol"),
    ("painkiller", "Painkiller"),
    ("laxative", "Laxative"),
    ("vaccine", "Vaccine"),
    ("new_medicine", "New medicine"),
)
"""What else may explain how a day went."""

MEALS = (
    ("breakfast", "Breakfast"),
    ("lunch", "Lunch"),
    ("dinner", "Dinner"),
    ("snack", "Snack"),
    ("drink", "Drink"),
)
