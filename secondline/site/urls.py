"""The addresses of the pages; each folder of the pages has its own."""

from django.urls import URLPattern, URLResolver, include, path

from secondline.api.v1 import api
from secondline.site.settings import PAGES
from secondline.web.assets import asset
from secondline.web.opening import health, open_door

urlpatterns: list[URLPattern | URLResolver] = [
    *(path("", include(f"{page}.urls")) for page in PAGES),
    path("api/v1/", api.urls),
    path("assets/<str:name>", asset, name="asset"),
    path("open/<str:token>", open_door),
    path("healthz", health),
]

handler404 = "secondline.web.faults.not_here"
