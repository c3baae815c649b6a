<?php
/**
 * Plugin Name:       Community Resource Finder
 * Description:       Crisis lines and a searchable directory of services, from your own list. The lines and the list stand in the page before any script runs, and stay where none ever does.
 * Version:           0.1.0
 * Requires at least: 5.8
 * Requires PHP:      7.4
 * Author:            Community Resource Finder contributors
 * License:           MIT (compatible with the GPL)
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       resource-finder
 * Domain Path:       /languages
 *
 * What each file is for:
 *   includes/settings.php      the settings, what is allowed in each, and their page
 *   includes/settings-page.php the page in the administration, with "refresh now"
 *   includes/fetch.php         one list by its address: fetched, judged, or refused with a reason
 *   includes/store.php         the last good copy of each list, its date, and when it is fetched anew
 *   includes/table.php         rows of a spreadsheet, or of flat JSON
 *   includes/listing.php       rows to names, numbers and addresses; what must not be shown is not in them
 *   includes/words.php         text made comparable, and which numbers may become a link
 *   includes/fallback.php      the HTML that stands before the script: crisis lines first
 *   includes/widget.php        shortcode, block, scripts, and what an editor may paste
 *   data/                      made by the release: words and crisis lines, from the same tables as the widget
 *   assets/                    made by the release: the widget itself
 *
 * @package Resource_Finder
 */

namespace Resource_Finder;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FILE    = __FILE__;

foreach ( array( 'words', 'table', 'listing', 'fetch', 'store', 'fallback', 'settings', 'widget' ) as $resource_finder_part ) {
	require_once __DIR__ . "/includes/$resource_finder_part.php";
}
if ( is_admin() ) {
	require_once __DIR__ . '/includes/settings-page.php';
}

add_action(
	'init',
	function () {
		load_plugin_textdomain( 'resource-finder', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	}
);
register_deactivation_hook( FILE, __NAMESPACE__ . '\\stop_refreshing' );
