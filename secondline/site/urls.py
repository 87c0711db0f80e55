"""The addresses of the pages."""

from django.urls import URLPattern, URLResolver, path

from secondline.web.assets import asset
from secondline.web.diary.views import check_in
from secondline.web.home.views import home
from secondline.web.opening import health, open_door

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home, name="home"),
    path("check-in", check_in, name="check_in"),
    path("assets/<str:name>", asset, name="asset"),
    path("open/<str:token>", open_door),
    path("healthz", health),
]
