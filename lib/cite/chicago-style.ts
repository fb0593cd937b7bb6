/**
 * Author and date after the Chicago Manual of Style (17th edition), in the Citation Style Language (CSL 1.0.2), written for what is
 * cited here: newspaper articles, web pages and documents. An article that names no writer stands under its newspaper.
 */
export const CHICAGO_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>Chicago, author and date, for the press</title><id>urn:standfirst:style:chicago</id><updated>2026-11-26T00:00:00+00:00</updated></info>
  <macro name="creator">
    <names variable="author">
      <name and="text" name-as-sort-order="first" sort-separator=", " delimiter=", " delimiter-precedes-last="always"/>
      <substitute><text macro="house"/><text macro="title"/></substitute>
    </names>
  </macro>
  <macro name="creator-short">
    <names variable="author">
      <name form="short" and="text" delimiter=", "/>
      <substitute><text macro="house"/><text macro="title"/></substitute>
    </names>
  </macro>
  <macro name="house">
    <choose>
      <if variable="container-title"><text variable="container-title" font-style="italic"/></if>
      <else><text variable="publisher"/></else>
    </choose>
  </macro>
  <macro name="title"><text variable="title" quotes="true"/></macro>
  <macro name="year">
    <choose>
      <if variable="issued"><date variable="issued"><date-part name="year"/></date></if>
      <else><text term="no date" form="short"/></else>
    </choose>
  </macro>
  <macro name="day">
    <date variable="issued" delimiter=" ">
      <date-part name="month" form="long"/><date-part name="day" form="numeric"/>
    </date>
  </macro>
  <macro name="accessed">
    <group delimiter=" ">
      <text term="accessed" text-case="capitalize-first"/>
      <date variable="accessed"><date-part name="month" form="long"/><date-part name="day" form="numeric" prefix=" "/><date-part name="year" prefix=", "/></date>
    </group>
  </macro>
  <citation et-al-min="4" et-al-use-first="1">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=" "><text macro="creator-short"/><text macro="year"/></group>
    </layout>
  </citation>
  <bibliography et-al-min="11" et-al-use-first="7" entry-spacing="0">
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="creator"/>
        <text macro="year"/>
        <choose><if variable="author container-title publisher" match="any"><text macro="title"/></if></choose>
        <group delimiter=", ">
          <choose><if variable="author"><text macro="house"/></if></choose>
          <text macro="day"/>
        </group>
        <choose><if variable="issued" match="none"><text macro="accessed"/></if></choose>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
