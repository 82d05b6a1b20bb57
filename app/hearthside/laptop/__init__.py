"""What an evening needs of the laptop itself: sound, staying awake, battery. Whatever is missing stays quiet; no Qt."""
